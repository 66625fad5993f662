interface Proposed {
  candidateName: string | null
  candidateTrade: string | null
}

/** The words of a sponsorship as one row of a list. On their own: the Table brings no more along. */
export const rowWords = {
  proposed: 'Proposed',
  somebodyIsProposed: 'Somebody is proposed',
  onTheWay: 'On the way to the table',
  nameAndTrade: ({ candidateName, candidateTrade }: Proposed) =>
    [candidateName, candidateTrade].filter(Boolean).join(', '),
  by: ({ sponsor }: { sponsor: { name: string; isViewer: boolean } | null }) =>
    sponsor?.isViewer ? 'By you' : `By ${sponsor?.name ?? 'someone who has left'}`,
  asked: (until: string | null, day: (moment: string) => string) =>
    until && Date.parse(until) > Date.now()
      ? `the table is asked until ${day(until)}`
      : 'the time to answer is over',
  held: 'held',
  cleared: 'can be invited',
  invited: 'the invitation is out',
  waitsForYou: 'Someone could not speak freely with them. They wait for you to hear it.',
  giveAddress: 'The way is clear. Give their address, so that they can be invited.',
}
