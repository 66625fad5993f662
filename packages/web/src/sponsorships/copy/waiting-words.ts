/** The Table's words about who is on the way to it. On their own: it brings no more along. */
export const waitingWords = {
  somebodyIsProposed: 'Somebody is proposed',
  onTheWay: 'On the way to the table',
  by: (sponsor: { name: string } | null) => `By ${sponsor?.name ?? 'someone who has left'}`,
  asked: (until: string | null) =>
    until ? `the table is asked until ${until}` : 'the time to answer is over',
  waitsForYou: 'Someone could not speak freely with them, and waits for you to hear it.',
  giveAddress: 'The way is clear. Give their address, so that they can be invited.',
}
