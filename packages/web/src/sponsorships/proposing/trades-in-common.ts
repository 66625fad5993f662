/** Words that stand in many a trade and tell none. */
const tellNothing = new Set(
  'also company former from head makes owner owns retired runs self small teaches that used with work works'.split(
    ' ',
  ),
)

/** Of the members those whose trade shares a word with this one, in whatever case. */
export function tradesInCommon<Member extends { trade: string }>(
  trade: string,
  members: readonly Member[],
): Member[] {
  const words = tellingWords(trade)
  return members.filter(member => [...tellingWords(member.trade)].some(word => words.has(word)))
}

/** Of four letters and more: shorter ones seldom name a trade. */
function tellingWords(trade: string): Set<string> {
  const words = trade.toLocaleLowerCase('en').match(/\p{L}{4,}/gu) ?? []
  return new Set(words.filter(word => !tellNothing.has(word)))
}
