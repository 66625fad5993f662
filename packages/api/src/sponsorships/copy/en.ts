/** The room's words for people, in English. */
export const copy = {
  refusals: {
    noSuchSponsorship: 'There is no such sponsorship here for you. Nothing was changed.',
    notAllowed:
      'This is not yours to do here, or no longer. Nothing was changed; look again at how things stand.',
    notNow:
      'This cannot be done as things stand now; somebody may have moved it on meanwhile. Nothing was changed; look again.',
    tableIsBeingSet:
      'The table is still being set: those who already sit there are invited first. When an admin says it is set, you can propose someone new. Nothing was sent.',
    tooManyOpen: (most: number) =>
      `You already bring in as many as you can at a time here: ${most}. When one of them has come, or it has ended, there is room for the next. Nothing was sent.`,
    notTold:
      'Please tell them first what this group is not, and say here that you did. Nothing was sent; your words are still here.',
    idTaken: 'This was sent with an id that is already used. Nothing was sent; please send it again.',
    sponsorIsHere: 'Whoever vouches for them is at the table, so it stays theirs. Nothing was changed.',
    outOfRange: (called: string, least: number, most: number) =>
      `${called} can be ${least} to ${most}. Nothing was changed.`,
  },

  /** What fields are called at the start of a sentence. */
  fields: {
    name: 'The name',
    trade: 'The trade',
    howKnown: 'How you know them',
    words: 'Your why',
    business: 'The business between you',
    openAtMost: 'How many someone may bring in at a time',
    consentDays: 'The days for which the table is asked',
    accompaniedDays: 'The days for which a newcomer is accompanied',
    seatsSoft: 'The number at which the table is called full',
    seatsHard: 'The number of seats',
  },

  letters: {
    open: 'Open the proposal',
    proposed: (sponsor: string, candidate: string, group: string, until: string) => ({
      subject: `${sponsor} proposes ${candidate} for ${group}`,
      heading: `${sponsor} proposes ${candidate}`,
      says: [
        `Until ${until} you can say whether you are comfortable, or would like to meet them first. If you could not speak freely with them, you can say that too, in private. Saying nothing means yes.`,
        'This is why they should come:',
      ],
    }),
    proposedWithoutRound: (sponsor: string, candidate: string, group: string) => ({
      subject: `${sponsor} proposes ${candidate} for ${group}`,
      heading: `${sponsor} proposes ${candidate}`,
      says: [
        'Here the table is not asked first: it is for those who look after the group to invite them, or to say why not.',
        'This is why they should come:',
      ],
    }),
  },
}
