import type { FragmentType } from '@apollo/client'
import { useState, type RefObject } from 'react'
import { useFragmentData } from '../../api/use-fragment-data.ts'
import { useVerb } from '../../api/use-verb.ts'
import { Button } from '../../design/button.tsx'
import { Question } from '../../design/question.tsx'
import { copy } from './copy/en.ts'
import {
  WithdrawHandOver_HandOverFragmentDoc,
  WithdrawHandOverDocument,
  type WithdrawHandOver_HandOverFragment,
} from './withdraw-hand-over.generated.ts'

/** Takes a proposal back before it is answered. Nothing when one may not. */
export function WithdrawHandOver({
  groupId,
  handOver: from,
  backTo,
}: {
  groupId: string
  handOver: FragmentType<WithdrawHandOver_HandOverFragment>
  /** Takes the focus when the button has gone. */
  backTo?: RefObject<HTMLElement | null>
}) {
  const { id, to, viewerCanWithdraw } = useFragmentData(WithdrawHandOver_HandOverFragmentDoc, from)
  const { attempt, pending, trouble } = useVerb(WithdrawHandOverDocument)
  const [asked, setAsked] = useState(false)

  return (
    <>
      {viewerCanWithdraw && (
        <Button
          weight="plain"
          aria-label={copy.withdrawHandOverTo(to?.name ?? copy.someone)}
          onClick={() => setAsked(true)}
        >
          {copy.withdrawHandOver}
        </Button>
      )}
      <Question
        open={asked}
        title={copy.withdrawHandOverQuestion}
        yes={copy.withdrawHandOverYes}
        no={copy.leaveIt}
        pending={pending}
        trouble={trouble()}
        backTo={backTo}
        onYes={async () => (await attempt({ input: { groupId, handOverId: id } })) !== null}
        onClose={() => setAsked(false)}
      >
        <p>{copy.withdrawHandOverMeaning(to?.name ?? null)}</p>
      </Question>
    </>
  )
}
