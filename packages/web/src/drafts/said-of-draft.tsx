import { Notice } from '../design/notice.tsx'
import { copy } from './copy/en.ts'
import { SideBySide } from './side-by-side.tsx'
import type { DraftInHand } from './use-draft.ts'

/** What was written here instead, and what is not as it should be with what stands in the form. */
export function SaidOfDraft({ hand, isUnkept }: { hand: DraftInHand; isUnkept: boolean }) {
  const [other] = hand.others
  const { refusal } = hand.draft
  return (
    <>
      {other && <SideBySide key={other.strand} hand={hand} other={other} />}
      {isUnkept && <Notice>{copy.notKept}</Notice>}
      {refusal && <Notice mood="danger">{copy.refused(refusal)}</Notice>}
    </>
  )
}
