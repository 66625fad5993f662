import { firstNameOf } from './names.ts'

const everyone = new Intl.ListFormat('en', { type: 'conjunction' })

interface Person {
  name: string
  isViewer: boolean
}

/** The words of a sponsorship’s page. Names come in whole; sentences call people by their first. */
export const copy = {
  people: 'People',
  erasedHeading: 'A proposal that is over',
  /** "boat builder · proposed by Dana Whitfield", "brought by you". */
  lede: (trade: string | null, sponsor: Person | null, hasCome: boolean) =>
    [trade, sponsor && `${hasCome ? 'brought' : 'proposed'} by ${sponsor.isViewer ? 'you' : sponsor.name}`]
      .filter(Boolean)
      .join(' · '),
  toThePerson: (name: string) => `${firstNameOf(name)}’s page`,
  toYourPage: 'Your own page',
  erasedOn: (name: string | null, day: string) =>
    `On ${day} what is written here about ${firstNameOf(name)} is erased.`,

  stops: {
    PROPOSED: 'Proposed',
    HELD: 'Held',
    CLEARED: 'Cleared',
    INVITED: 'Invited',
    HERE: 'Here',
    WITHDRAWN: 'Withdrawn',
    CLOSED: 'Closed',
    DECLINED: 'Declined',
    LAPSED: 'Lapsed',
    ENDED: 'Gone',
  },

  why: 'Why this table',
  howKnown: (sponsor: Person | null, candidate: string | null) =>
    sponsor?.isViewer
      ? `How you know ${firstNameOf(candidate)}`
      : `How ${sponsor ? firstNameOf(sponsor.name) : 'the sponsor'} knows ${firstNameOf(candidate)}`,
  business: 'Business between the two',
  noBusiness: 'There is none.',

  yourWord: 'Your word',
  yourWordLede: 'Whoever says nothing is comfortable, and nobody counts.',
  answer: (name: string | null) => `Could you speak freely with ${firstNameOf(name)} at the table?`,
  comfortable: 'I am comfortable',
  comfortableHint: 'Only you see this.',
  meetFirst: 'I would like to meet them first',
  meetFirstHint: (sponsor: Person | null) =>
    `${sponsor ? firstNameOf(sponsor.name) : 'The sponsor'} sees your name, and arranges it. The proposal waits for that, two weeks at most.`,
  answered: (day: string | null) => (day ? `Kept. You can say otherwise until ${day}.` : 'Kept.'),
  answeredWhileWaiting: (name: string | null) =>
    `Kept. When you have met ${firstNameOf(name)}, say here that you are comfortable.`,

  couldNot: 'I could not speak freely',
  couldNotMeaning: (name: string | null) =>
    `If there is something you could not say with ${firstNameOf(name)} at the table, say so here, in confidence. You need not prove anything. The proposal then waits until you have talked about it.`,
  whoReadsIt: (admins: string[], sponsor: Person | null) =>
    `${everyone.format(admins)} ${admins.length === 1 ? 'reads' : 'read'} it, with your name, because they look after the group, and will talk with you. ${neverReads(sponsor)}`,
  adminsReadIt: (sponsor: Person | null) =>
    `Those who look after the group read it, with your name, and will talk with you. ${neverReads(sponsor)}`,
  hearerReadsIt: (sponsor: Person | null) =>
    `There is nobody else here who looks after the group, so choose one person to hear it. They read it with your name, will talk with you, and can close the proposal. ${neverReads(sponsor)}`,
  hearer: 'Who should hear it?',
  chooseHearer: 'Choose one person',
  noHearer: 'Please choose who should hear it.',
  holdReason: 'What keeps you from it',
  holdReasonHint: 'As you would say it to someone you trust.',
  noReason: 'A sentence is enough, so that they know what to talk about.',
  hold: 'Say it in confidence',
  youHold: 'You could not speak freely',
  youWrote: 'You wrote, in confidence:',
  heardBy: (hearer: string | null, sponsor: Person | null) =>
    `${hearer ?? 'Those who look after the group'} ${hearer ? 'reads' : 'read'} this and will talk with you. ${neverReads(sponsor)}`,
  lift: 'I can speak freely after all',
  liftQuestion: 'Can you speak freely after all?',
  liftMeaning:
    'Then nothing of yours holds the proposal any longer. Whoever heard you sees that you took it back; nobody else ever knew.',
  liftYes: 'Yes, I can',
  leaveIt: 'Leave it as it is',

  wantToMeet: (name: string | null) => `Would like to meet ${firstNameOf(name)} first`,
  wantToMeetLede: (name: string | null, until: string | null) =>
    `Bring them together as you would anyway: a walk, a coffee. Once they have met ${firstNameOf(name)}, they say so here themselves.${until ? ` The proposal waits until ${until} at most.` : ''}`,

  address: (name: string | null) => `${firstNameOf(name)}’s address`,
  addressLede: 'Only you and those who look after the group see it.',
  adminAddressLede: 'Only you, the other admins and whoever vouches for them see it.',
  goesOutByItself: 'As soon as you give it, the invitation goes out, in your words and in your name.',
  adminInvites: 'An admin then sends the invitation, in your words and in your name.',
  email: 'Mail address',
  giveAddress: 'Give the address',
  changeAddress: 'Change the address',
  giveAndInvite: 'Give the address and invite',
  addressKept: 'Kept.',

  heard: 'Someone could not speak freely',
  heardLede: (sponsor: Person | null, candidate: string | null) =>
    `Talk with them. They can take it back, or you close the proposal with kind words to ${sponsor ? firstNameOf(sponsor.name) : 'the sponsor'}. ${sponsor ? firstNameOf(sponsor.name) : 'The sponsor'} never reads this, nor does ${firstNameOf(candidate)}, nor anyone else.`,
  saidOn: (day: string, hearer: Person | null) =>
    `${day}${hearer ? ` · to be heard by ${hearer.isViewer ? 'you' : hearer.name}` : ''}`,
  saidEarlier: (name: string) => `What ${firstNameOf(name)} said earlier, about others`,
  about: (name: string | null, day: string, isLifted: boolean) =>
    `About ${name ?? 'someone whose name is erased'}, ${day}${isLifted ? ', taken back since' : ''}`,
  someone: 'Someone who has left',

  close: 'Close the proposal',
  closeQuestion: (name: string | null) => `Close the proposal of ${name ?? 'this person'}?`,
  closeMeaning: (sponsor: Person | null, name: string | null) =>
    `${sponsor ? firstNameOf(sponsor.name) : 'The sponsor'} gets a mail with your words, and not your name. ${firstNameOf(name)} is not told. It cannot be opened again; they can be proposed anew. After thirty days what was written about ${firstNameOf(name)} is erased.`,
  closeReason: (sponsor: Person | null) => `To ${sponsor ? firstNameOf(sponsor.name) : 'the sponsor'}`,
  closeReasonHint: (hasHolds: boolean) =>
    hasHolds
      ? 'Kindly, and so that nobody can guess who spoke in confidence, or what about.'
      : 'Kindly, as you would say it in person.',
  closeYes: 'Close it',
  closedWith: (sponsor: Person | null) =>
    sponsor?.isViewer
      ? 'What you were told'
      : `What ${sponsor ? firstNameOf(sponsor.name) : 'the sponsor'} was told`,

  withdraw: 'Take the proposal back',
  withdrawQuestion: (name: string | null) => `Take the proposal of ${name ?? 'this person'} back?`,
  withdrawMeaning: (name: string | null, isInvited: boolean) =>
    `${isInvited ? `The link in ${firstNameOf(name)}’s letter stops working at once. ` : ''}The others see that it is no longer there, without a reason. After thirty days what you wrote about ${firstNameOf(name)} is erased. You can propose them again.`,
  withdrawYes: 'Take it back',

  takeOver: 'Take over as sponsor',
  takeOverLede: (sponsor: Person | null, candidate: string | null) =>
    `${sponsor ? sponsor.name : 'The sponsor'} is not at the table now. If you take over, you vouch for ${firstNameOf(candidate)}, in your own words; ${firstNameOf(candidate)} reads them, and you stay beside them once they are here.`,
  takeOverWords: 'Why this table, in your words',
  takeOverWordsHint: 'These are the words so far. Make them yours.',
}

function neverReads(sponsor: Person | null): string {
  const who = sponsor ? firstNameOf(sponsor.name) : 'The sponsor'
  return `${who} never does, nor does anyone else: while the table is asked nobody sees that something was said, and afterwards only that the proposal is held, not by whom.`
}
