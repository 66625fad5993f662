/** The room's words for people, in English. */
export const copy = {
  refusals: {
    noSuchGroup: 'There is nothing here for this account. If someone sent you the link, ask them.',
    paused:
      'You are paused in this group, so nothing was saved. You can read the charter and your own words.',
    charterDue: 'The charter has changed. Please read and accept it first; nothing was saved.',
    noSuchMember: 'There is nobody here to do this for. Nothing was changed.',
    noSuchRelease: 'There is no such proposal here. Nothing was changed.',
    notAllowed:
      'This is not yours to do here, or no longer. Nothing was changed; look again at how things stand.',
    idTaken: 'This was sent with an id that is already used. Nothing was founded; please send it again.',
    mayNotFound: 'Here groups are founded by whoever runs this place. Ask them; nothing was made.',
    lastAdmin:
      'Nobody else here looks after the group. Make someone else an admin first; nothing was changed.',
    noSuchTimeZone: 'That is no time zone we know. Choose one from the list, like Europe/Lisbon.',
    pauseDays: 'A pause lasts 1 to 14 days.',
    alreadyProposed:
      'Someone has proposed this already. Look at what waits for a second yes; nothing was changed.',
    charterRewritten:
      'Someone else has changed the charter meanwhile. Your words are still here: read theirs, then save again.',
    charterMovedOn: 'The charter has changed again meanwhile. Please read the new one; nothing was saved.',
    badAddress:
      'That does not look like a mail address: it needs a name, an @ and a place, like dana@example.org.',
  },

  /** What fields are called at the start of a sentence. */
  fields: {
    groupName: 'The name',
    addressStem: 'The address',
    purpose: 'The purpose',
    whatItIsNot: 'What the group is not',
    rhythm: 'The rhythm',
    meetingName: 'The word for the meeting',
    charter: 'The charter',
    memberName: 'The name',
    trade: 'The trade',
    askMeAbout: 'What others may ask about',
    reason: 'The reason',
  },
  /** What is said where nothing was written. */
  missing: {
    memberName: 'Please write your name.',
    trade: 'Please say what you do. A word or two is enough.',
  },

  letters: {
    because: (group: string, house: string) =>
      `You get this because you have a seat at ${group}, on ${house}.`,
    becauseYouHad: (group: string, house: string) =>
      `You get this because you had a seat at ${group}, on ${house}.`,
    open: 'Open the group',
    readCharter: 'Read the charter',
    theAdmins: (group: string) => `The admins of ${group}`,

    founded: (group: string, house: string) => ({
      subject: `${group} is founded`,
      heading: `${group} is founded`,
      says: [
        `There is a table for your group on ${house} now, and you look after it.`,
        'Sign in with this address, read the charter and change what does not fit. Then invite those who are already at the table.',
      ],
    }),
    charterRewritten: (group: string, writer: string, until: string) => ({
      subject: `The charter of ${group} has changed`,
      heading: 'The charter has changed',
      says: [
        `${writer} has rewritten the charter of ${group}. Please read it, and say whether you agree.`,
        `Until ${until} all stays as it is. After that you read the charter and your own words only, until you have said yes.`,
      ],
    }),
    adminMade: (group: string) => ({
      subject: `You are now an admin of ${group}`,
      heading: 'You are an admin now',
      says: [`At ${group} you now look after invitations, the charter and who is at the table. This is why:`],
    }),
    adminUnmade: (group: string) => ({
      subject: `You are no longer an admin of ${group}`,
      heading: 'You are no longer an admin',
      says: [`Your seat at ${group} stays as it is; only looking after the group is over. This is why:`],
    }),
    paused: (group: string, until: string) => ({
      subject: `You are paused at ${group}`,
      heading: `A pause until ${until}`,
      says: [
        `Until then you can read the charter of ${group} and your own words there, and get no mail from it. After that your seat is yours again, by itself. This is why:`,
      ],
    }),
    resumed: (group: string) => ({
      subject: `Your seat at ${group} is yours again`,
      heading: 'Your seat is yours again',
      says: [`The pause at ${group} has been ended early. Come in whenever you like.`],
    }),
    released: (group: string) => ({
      subject: `Your seat at ${group} has ended`,
      heading: 'Your seat has ended',
      says: [
        `You are no longer a member of ${group}, and can no longer read there. What you wrote stays, under your name. This is why:`,
      ],
    }),
    left: (group: string) => ({
      subject: `You have left ${group}`,
      heading: 'You have left the table',
      says: [
        `You are no longer a member of ${group}, and can no longer read there. What you wrote stays, under your name.`,
        'Should you want to come back, someone at the table can sponsor you. If it was not you who did this, tell them.',
      ],
    }),
    gone: (group: string, name: string) => ({
      subject: `Someone is no longer at ${group}`,
      heading: `${name} is no longer at the table`,
      says: [`${name} is no longer a member of ${group}. What they wrote stays, under their name.`],
    }),
  },
}
