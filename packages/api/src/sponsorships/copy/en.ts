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
    invitationIsOut:
      'The invitation is out already. Take it back first; then the proposal can be closed. Nothing was changed.',
    alreadyHeld: 'You hold this already, and those who hear it know. Nothing was changed.',
    hearerNeeded:
      'Nobody else looks after the group who could hear this. Please choose one member to hear it; nobody was told anything yet.',
    noHearerNeeded:
      'Those who look after the group hear this, so nobody needs to be chosen. Nobody was told anything yet.',
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
    reason: 'The reason',
    holdReason: 'What you could not speak freely about',
    openAtMost: 'How many someone may bring in at a time',
    consentDays: 'The days for which the table is asked',
    accompaniedDays: 'The days for which a newcomer is accompanied',
    seatsSoft: 'The number at which the table is called full',
    seatsHard: 'The number of seats',
  },

  letters: {
    open: 'Open the proposal',
    proposed: (sponsor: string, candidate: string, group: string, until: string) => ({
      subject: `For ${group}, ${sponsor} proposes ${candidate}`,
      heading: `${sponsor} proposes ${candidate}`,
      says: [
        `Until ${until} you can say whether you are comfortable, or would like to meet them first. If you could not speak freely with them, you can say that too, in private. Saying nothing means yes.`,
        'This is why they should come:',
      ],
    }),
    proposedWithoutRound: (sponsor: string, candidate: string, group: string) => ({
      subject: `For ${group}, ${sponsor} proposes ${candidate}`,
      heading: `${sponsor} proposes ${candidate}`,
      says: [
        'Here the table is not asked first: it is for those who look after the group to invite them, or to say why not.',
        'This is why they should come:',
      ],
    }),
    whoLooksAfter: (group: string) => `Those who look after ${group}`,
    cleared: (candidate: string, group: string) => ({
      subject: `${candidate} can be invited to ${group}`,
      heading: `${candidate} can be invited`,
      says: [
        `The table has been asked, and ${candidate} is welcome. What is missing is where the invitation should go: please give the address.`,
        'It is seen by you and the admins alone. The letter will speak in your name, and carry your words.',
      ],
    }),
    meetingWanted: (member: string, candidate: string, group: string) => ({
      subject: `${member} would like to meet ${candidate} first`,
      heading: `${member} would like to meet ${candidate}`,
      says: [
        `${member} has read your proposal at ${group}, and would like to meet ${candidate} before saying more. Please bring the two together, over a coffee or a walk.`,
        'The round waits for it, 14 days at most. Nobody else is told who asked.',
      ],
    }),
    held: (candidate: string, group: string) => ({
      subject: `Your proposal at ${group} rests for now`,
      heading: `The proposal of ${candidate} rests`,
      says: [
        `Somebody at ${group} could not speak freely with ${candidate}. That can have many reasons, and need not be about you or them.`,
        'It is being talked about, in confidence; you will hear within 14 days. Until then there is nothing for you to do, and please do not ask around who it is.',
      ],
    }),
    closed: (candidate: string, group: string) => ({
      subject: `Your proposal at ${group} was closed`,
      heading: `The proposal of ${candidate} was closed`,
      says: [
        `${candidate} is not going to be invited to ${group} now. What you wrote about them is erased after 30 days. This is why:`,
      ],
    }),
    lapsed: (candidate: string, group: string) => ({
      subject: `Your proposal at ${group} has lapsed`,
      heading: `The proposal of ${candidate} has lapsed`,
      says: [
        'It rested for 14 days, and nobody found a way on. That is nobody’s verdict about them: you can propose them again another time.',
        'What you wrote about them is erased after 30 days.',
      ],
    }),
    toHear: (candidate: string, group: string) => ({
      subject: `Something at ${group} needs your ear`,
      heading: 'Somebody could not speak freely',
      says: [
        `Somebody at ${group} could not speak freely with ${candidate}, who is proposed. Look at it at the table: it stands there for those who hear it, and for nobody else.`,
        'Please talk with them, in confidence. Either they lift it, or you close the proposal with a kind reason.',
      ],
    }),
  },
}
