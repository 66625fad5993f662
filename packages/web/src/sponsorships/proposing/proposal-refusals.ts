import { copy } from './copy/en.ts'
import { fewestWords, lengthOf, type Proposal } from './proposal.ts'

export type ProposalRefusals = Partial<Record<keyof Proposal, string>>

/** What is still missing, all at once: what is too long, the API says. */
export function proposalRefusals(proposal: Proposal): ProposalRefusals {
  const { name, trade, howKnown, words, inBusiness, business, told } = proposal
  const missing = fewestWords - lengthOf(words)
  return {
    ...(!name.trim() && { name: copy.noName }),
    ...(!trade.trim() && { trade: copy.noTrade }),
    ...(!howKnown.trim() && { howKnown: copy.noHowKnown }),
    ...(missing > 0 && { words: words.trim() ? copy.fewWords(missing) : copy.noWords }),
    ...(!inBusiness && { inBusiness: copy.noBusinessAnswer }),
    ...(inBusiness === 'YES' && !business.trim() && { business: copy.noBusiness }),
    ...(!told && { told: copy.notTold }),
  }
}
