/** What one types about a candidate. `inBusiness` is YES, NO or not said yet; `told` is YES once confirmed. */
export const blankProposal = {
  name: '',
  trade: '',
  howKnown: '',
  words: '',
  inBusiness: '',
  business: '',
  told: '',
  /** The id it was last sent under: sent again after an answer was lost, it proposes once. */
  sentAs: '',
}

export type Proposal = typeof blankProposal

/** How many characters say why, at the least. */
export const fewestWords = 140

/** Characters as people count them. */
export function lengthOf(words: string): number {
  return [...words.normalize('NFC').trim()].length
}
