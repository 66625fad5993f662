/** The room's words for people, in English. */
export const copy = {
  called: { line: 'Your line' },
  refusals: {
    noSuchPage: 'There is no such page here for you. Nothing was saved.',
    pageIsClosed:
      'This page was closed meanwhile, so nothing was saved. What stood on it stays between you two.',
    notYet: (day: string) => `This can be confirmed from ${day} on. Nothing was changed.`,
    noCompanion:
      'Nobody accompanies them at the moment, so there is nobody to confirm it with. Nothing was changed; an admin is looking for somebody.',
    extendedBefore: 'It was extended once already, which is as often as it can be. Nothing was changed.',
    tooEarlyToExtend:
      'It can be extended from 14 days before its end. Nothing was changed; there is still time.',
    noSuchHandOver: 'There is no such proposal here for you. Nothing was changed.',
    answeredBefore: 'This was answered or taken back meanwhile. Nothing was changed; look again.',
    newcomerIsGone:
      'The newcomer has left meanwhile, so nobody needs to accompany them. Nothing was changed.',
    cannotAccompany:
      'Please choose somebody who is settled and at the table, other than the two whom it is about. Nothing was sent.',
  },

  letters: {
    settled: (group: string, companion: string | null) => ({
      subject: `You have settled at ${group}`,
      heading: 'You have settled',
      says: [
        companion
          ? `${companion} has accompanied you at ${group} until now. From today you need no companion any more.`
          : `From today you need no companion at ${group} any more.`,
        'Your seat is like everybody else’s: you are asked when somebody new is proposed, and can propose somebody yourself.',
      ],
    }),
    newcomerSettled: (group: string, newcomer: string) => ({
      subject: `${newcomer} has settled at ${group}`,
      heading: `${newcomer} has settled`,
      says: [
        `You have accompanied ${newcomer} at ${group}, and it is done. Thank you. The page the two of you shared is closed.`,
      ],
    }),
    companionGone: (group: string, companion: string) => ({
      subject: `Someone else will accompany you at ${group}`,
      heading: 'Someone else will accompany you',
      says: [
        `${companion}, who accompanied you, is no longer at ${group}. You keep your seat, and everything else, as it is.`,
        'Those who look after the group are looking for somebody who accompanies you from now on.',
      ],
    }),
    successorNeeded: (group: string, newcomer: string, companion: string, until: string) => ({
      subject: `${newcomer} needs a companion at ${group}`,
      heading: `${newcomer} needs a companion`,
      says: [
        `${companion}, who accompanied ${newcomer}, is no longer at ${group}. ${newcomer} keeps everything.`,
        `Please ask somebody at the table who would accompany them from now on, by ${until}.`,
      ],
    }),
    findSuccessor: 'Ask somebody',

    handOverAsked: (group: string, newcomer: string, proposer: string) => ({
      subject: `Would you accompany ${newcomer} at ${group}?`,
      heading: `Would you accompany ${newcomer}?`,
      says: [
        `${proposer} asks whether you would accompany ${newcomer}, who is new at ${group}, from now on. You can say yes or no; until you have, all stays as it is. This is why:`,
      ],
    }),
    answer: 'Answer',
    handOverDeclined: (group: string, newcomer: string, asked: string) => ({
      subject: `${asked} cannot accompany ${newcomer}`,
      heading: `${asked} cannot accompany ${newcomer}`,
      says: [`All stays as it is at ${group}. You can ask somebody else.`],
    }),
    askAnother: 'Ask somebody else',
    newCompanion: (group: string, companion: string) => ({
      subject: `${companion} accompanies you at ${group} now`,
      heading: `${companion} accompanies you now`,
      says: [
        `From now on ${companion} accompanies you at ${group}, and the two of you have a page of your own. Who brought you in stays as it was. This is why:`,
      ],
    }),
    handedOver: (group: string, newcomer: string, companion: string) => ({
      subject: `${companion} accompanies ${newcomer} at ${group} now`,
      heading: `${companion} accompanies ${newcomer} now`,
      says: [
        `From now on ${companion} accompanies ${newcomer} at ${group}. Who brought them in stays as it was. This is why:`,
      ],
    }),
    look: 'Open the group',
    somebody: 'Somebody',
  },
}
