/** The words of the room's letters, in English. */
export const letters = {
  atTheTable: {
    subject: (inviter: string, group: string) => `${inviter} has kept your seat at ${group}`,
    heading: (name: string) => `${name}, your seat is kept`,
    asks: (inviter: string, group: string) =>
      `${inviter} has set up a place where ${group} can go on talking between meetings. You already sit at this table, so there is nothing to apply for.`,
    next: 'Have a look at the table first. Nothing happens until you say so.',
  },
  candidate: {
    subject: (inviter: string, group: string) => `${inviter} would like you at the table of ${group}`,
    heading: (name: string) => `${name}, someone thought of you`,
    asks: (inviter: string, group: string) =>
      `${inviter} would like to bring you to ${group}, a small group of people from different trades who help each other think. This is why:`,
    next: 'Have a look at what the table is, and what it is not. You can say yes or no there; both are fine.',
  },
  button: 'Look at the table',
  until: (day: string) =>
    `The invitation is yours alone and stays open until ${day}. Opening it decides nothing.`,
  because: (inviter: string, house: string) =>
    `You get this one letter because ${inviter} gave your address at ${house}. It is used for this invitation only.`,

  coming: {
    subject: 'Six digits to come to the table',
    heading: (group: string) => `To come to ${group}`,
    type: 'Type these six digits on the page that asked for them:',
    goodFor:
      'They are good for ten minutes, in that browser only. If you did not ask for them, do nothing: nobody comes in without them.',
    because: (house: string) =>
      `You get this because someone opened the invitation to your address at ${house} and pressed “I would like to come”.`,
  },

  hasCome: {
    subject: (name: string, group: string) => `${name} has come to ${group}`,
    heading: (name: string) => `${name} is here`,
    says: (byline: string, group: string) =>
      `${byline}, has accepted your invitation and sits at the table of ${group} now.`,
    stay: 'You brought them in, so you are the one they know. A word of welcome goes a long way on the first day.',
    button: 'See who has come',
  },

  hasDeclined: {
    subject: (name: string, group: string) => `${name} is not coming to ${group}`,
    heading: (name: string) => `${name} said no, thank you`,
    says: (name: string, group: string) =>
      `${name} has read your invitation to ${group} and decided that it is not for them. There may be many reasons, and none was asked for.`,
    rest: 'Nothing more happens. If it was a slip, or they change their mind, they can be invited again.',
  },

  toSponsorship: 'See how it stands',
  hasBeenInvited: (name: string, group: string, admin: string | null) => ({
    subject: `${name} is invited to ${group}`,
    heading: `The letter to ${name} has left`,
    says: [
      admin
        ? `${admin} has invited ${name} to ${group}, in your name and in your words.`
        : `${name} is invited to ${group}, in your name and in your words, as the group has chosen.`,
      'They have fourteen days to answer, and you are told either answer. A word from you helps more than any letter.',
    ],
  }),
  hasRunOut: (name: string, group: string, day: string) => ({
    subject: `The invitation to ${name} has run out`,
    heading: `No answer from ${name}`,
    says: [
      `The invitation to ${group} was open until ${day}, and nobody answered. That may mean nothing: letters go astray.`,
      'It is over now, and in thirty days what was kept about them is erased. If they would still like to come, you can propose them again.',
    ],
  }),
  hasBeenTakenBack: (name: string, group: string, admin: string) => ({
    subject: `The invitation to ${name} was taken back`,
    heading: `${name} is not invited for now`,
    says: [
      `${admin} has taken back the invitation to ${group}, and its link no longer works. You still vouch for them, and they can be invited anew.`,
      `If you do not know why, ask ${admin}.`,
    ],
  }),
  takeOver: 'Take over as sponsor',
  sponsorIsGone: (sponsor: string, name: string, group: string, isGone: boolean) => ({
    subject: `Nobody vouches for ${name} any more`,
    heading: `${name} needs another sponsor`,
    says: [
      isGone
        ? `${sponsor} is no longer at ${group}, so the invitation to ${name} has died. Whoever opens it reads that it cannot be accepted.`
        : `${sponsor} is paused at ${group}, so the invitation to ${name} has died. Whoever opens it reads that it cannot be accepted.`,
      'The table had cleared them. If you can vouch for them in your own words, take over as their sponsor and invite them anew; if not, close it kindly.',
    ],
  }),
}
