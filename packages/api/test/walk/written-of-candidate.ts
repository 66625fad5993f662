/** All that a sponsor may write of a candidate, for whoever these canaries are meant. */
export const writtenOfCandidate = (canary: () => string) => ({
  candidate_name: canary(),
  candidate_trade: canary(),
  how_known: canary(),
  words: canary(),
  business: canary(),
})
