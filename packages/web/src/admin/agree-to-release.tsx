import type { FragmentType } from '@apollo/client'
import { useState } from 'react'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { useVerb } from '../api/use-verb.ts'
import { Button } from '../design/button.tsx'
import { Question } from '../design/question.tsx'
import {
  AgreeToRelease_ReleaseFragmentDoc,
  AgreeToReleaseDocument,
  type AgreeToRelease_ReleaseFragment,
} from './agree-to-release.generated.ts'
import { copy } from './copy/en.ts'

/** The second admin's yes: from then on the person is released. Nothing when one may not. */
export function AgreeToRelease({
  groupId,
  release,
}: {
  groupId: string
  release: FragmentType<AgreeToRelease_ReleaseFragment>
}) {
  const { id, viewerCanAgree, member } = useFragmentData(AgreeToRelease_ReleaseFragmentDoc, release)
  const { attempt, pending, trouble } = useVerb(AgreeToReleaseDocument)
  const [asked, setAsked] = useState(false)
  const { name } = member

  if (!viewerCanAgree) return null
  return (
    <>
      <Button weight="destructive" aria-label={copy.agreeTo(name)} onClick={() => setAsked(true)}>
        {copy.agree}
      </Button>
      <Question
        open={asked}
        title={copy.agreeQuestion(name)}
        yes={copy.releaseYes(name)}
        no={copy.leaveIt}
        weight="destructive"
        pending={pending}
        trouble={trouble()}
        onYes={async () => (await attempt({ input: { groupId, releaseId: id } })) !== null}
        onClose={() => setAsked(false)}
      >
        <p>{copy.releaseMeaning(name)}</p>
      </Question>
    </>
  )
}
