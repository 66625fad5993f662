import { checkTexts } from '../graphql/text-input.ts'
import { copy } from './copy/en.ts'

/** What a sponsor says of a candidate, by rule. */
export const candidateRules = {
  name: { called: copy.fields.name, atMost: 80, oneLine: true },
  trade: { called: copy.fields.trade, atMost: 60, oneLine: true },
  howKnown: { called: copy.fields.howKnown, atMost: 1_000 },
  words: { called: copy.fields.words, atLeast: 140, atMost: 2_000 },
  business: { called: copy.fields.business, atLeast: 0, atMost: 1_000 },
}

/** What a sponsor writes of a candidate. */
export type CandidateTexts = Record<keyof typeof candidateRules, string>

/**
 * Checks what a sponsor says of a candidate.
 * @throws Refusals EMPTY, TOO_SHORT or TOO_LONG
 */
export function checkCandidateTexts(texts: CandidateTexts): CandidateTexts {
  const { name, trade, howKnown, words, business } = texts
  return checkTexts({ name, trade, howKnown, words, business }, candidateRules)
}
