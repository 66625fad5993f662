import type { FragmentType } from '@apollo/client'
import { useState } from 'react'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { useVerb } from '../api/use-verb.ts'
import { Button } from '../design/button.tsx'
import { focusHeadingSoon } from '../design/focus-heading.ts'
import { Question } from '../design/question.tsx'
import { copy } from './copy/en.ts'
import {
  SayTableIsSet_GroupFragmentDoc,
  SayTableIsSetDocument,
  type SayTableIsSet_GroupFragment,
} from './say-table-is-set.generated.ts'

/** The button by which an admin says that everyone who was at the table is here, and what that means. */
export function SayTableIsSet({ group }: { group: FragmentType<SayTableIsSet_GroupFragment> }) {
  const { id, viewerCanSayTableIsSet } = useFragmentData(SayTableIsSet_GroupFragmentDoc, group)
  const { attempt, pending, trouble } = useVerb(SayTableIsSetDocument)
  const [asked, setAsked] = useState(false)

  /** Once it is said, the button that led here is gone. */
  async function say(): Promise<boolean> {
    const said = (await attempt({ input: { groupId: id } })) !== null
    if (said) focusHeadingSoon()
    return said
  }

  if (!viewerCanSayTableIsSet) return null
  return (
    <>
      <Button onClick={() => setAsked(true)}>{copy.tableIsSet}</Button>
      <Question
        open={asked}
        title={copy.tableIsSetQuestion}
        yes={copy.tableIsSet}
        no={copy.notYet}
        pending={pending}
        trouble={trouble()}
        onYes={say}
        onClose={() => setAsked(false)}
      >
        <p>{copy.tableIsSetMeaning}</p>
      </Question>
    </>
  )
}
