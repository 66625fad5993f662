interface Proposed {
  candidateName: string | null
  candidateTrade: string | null
}

/** The words of a sponsorship as one row among the people. */
export const rowWords = {
  proposed: 'Proposed',
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
  noLonger: 'No longer proposed by you',
  /** How a way ended by which nobody has come. */
  over: {
    WITHDRAWN: 'Taken back',
    CLOSED: 'Closed, with a reason to you',
    DECLINED: 'They said: not for me, thank you',
    LAPSED: 'Lapsed',
  },
}
