/** What answering says to people, in English. */
export const copy = {
  fields: { firstName: 'The first name' },
  refusals: {
    noSuchSeries: 'There is no such series of meetings here for you. Nothing was saved.',
    cancelled: 'This meeting was cancelled meanwhile, so nothing was saved. There is nothing you need to do.',
    over: 'This meeting is over, so who meant to come stays as it was said. Who was there can be said instead.',
    begun:
      'This meeting has begun, so nothing was saved from the mail. It can still be answered at the table.',
    seriesEnded:
      'This series was ended meanwhile, so there is nothing more to answer. What you said before stays.',
    tooEarlyForLate:
      'You can say that you are running late from two hours before it starts. Nothing was saved; if you are not coming, answer so.',
    visitorsNotAllowed:
      'This group meets without visitors, so nobody was told. Whoever should come for good can be proposed by a sponsor.',
    cameTwice: (firstName: string) =>
      `You have brought ${firstName} to two meetings, and that is as often as a visitor comes. Nobody was told; if they should come for good, sponsor them.`,
  },
}
