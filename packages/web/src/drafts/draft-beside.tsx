import { broughtLater } from '../design/brought-later.tsx'
import { holdsAnything } from './draft.ts'
import type { DraftInHand } from './use-draft.ts'

/** Few ever need it. */
const SaidOfDraft = broughtLater(async () => (await import('./said-of-draft.tsx')).SaidOfDraft)

/** What is to be said of the words in a form: that others stand beside them, why they were not sent, or that nothing keeps them. */
export function DraftBeside({ hand }: { hand: DraftInHand }) {
  const { others, draft, isKept } = hand
  const isUnkept = !isKept && holdsAnything(draft)
  return (others.length > 0 || draft.refusal || isUnkept) && <SaidOfDraft hand={hand} isUnkept={isUnkept} />
}
