import type { FragmentType } from '@apollo/client'
import { useState } from 'react'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { useVerb } from '../api/use-verb.ts'
import { Button } from '../design/button.tsx'
import { Question } from '../design/question.tsx'
import {
  WithdrawRelease_ReleaseFragmentDoc,
  WithdrawReleaseDocument,
  type WithdrawRelease_ReleaseFragment,
} from './withdraw-release.generated.ts'
import { copy } from './copy/en.ts'

/** Takes a proposal back: nothing happened to the person. Nothing when one may not. */
export function WithdrawRelease({
  groupId,
  release,
}: {
  groupId: string
  release: FragmentType<WithdrawRelease_ReleaseFragment>
}) {
  const { id, viewerCanWithdraw, member } = useFragmentData(WithdrawRelease_ReleaseFragmentDoc, release)
  const { attempt, pending, trouble } = useVerb(WithdrawReleaseDocument)
  const [asked, setAsked] = useState(false)
  const { name } = member

  if (!viewerCanWithdraw) return null
  return (
    <>
      <Button aria-label={copy.withdrawFor(name)} onClick={() => setAsked(true)}>
        {copy.withdraw}
      </Button>
      <Question
        open={asked}
        title={copy.withdrawQuestion}
        yes={copy.withdrawYes}
        no={copy.leaveIt}
        pending={pending}
        trouble={trouble()}
        onYes={async () => (await attempt({ input: { groupId, releaseId: id } })) !== null}
        onClose={() => setAsked(false)}
      >
        <p>{copy.withdrawMeaning(name)}</p>
      </Question>
    </>
  )
}
