import type { CompanionPrompt } from '../companion-prompt.ts'
import { sideBySideWords } from './side-by-side-words.ts'

/** The other of the two, and whether the reader is the newcomer. */
interface Two {
  other: string
  isNewcomer: boolean
}

const first = (name: string) => name.split(' ')[0] ?? name

/** "today", "yesterday", "on Wednesday", out of a day as it stands alone. */
const onDay = (day: string) => (/^(?:Today|Yesterday)$/.test(day) ? day.toLowerCase() : `on ${day}`)

/** The words of the page that a newcomer and their companion share, and of handing a newcomer over. */
export const copy = {
  theTwo: sideBySideWords.theTwo,
  accompanyQuestion: sideBySideWords.accompanyQuestion,
  newcomer: sideBySideWords.newcomer,
  someone: sideBySideWords.someone,

  people: 'People',
  onlyYouTwo: (other: string) =>
    `This page is for the two of you. Nobody else here sees it, nor those who look after the group. ${first(other)} sees what you write and mark here.`,

  prompts: 'What helps at the beginning',
  promptsLede:
    'In any order, or not at all. Either of you can mark them, leave one out, or take a mark back. Nothing follows from it.',
  prompt: ({ other, isNewcomer, prompt, meeting }: Two & { prompt: CompanionPrompt; meeting: string }) => {
    switch (prompt) {
      case 'PURPOSE_TALKED_THROUGH':
        return 'Talk through what this table is for, and what it is not.'
      case 'FIRST_MEETING_TOGETHER':
        return `Come to a first ${meeting.toLocaleLowerCase('en')} together, and sit side by side.`
      case 'FIRST_QUESTION_ASKED':
        return isNewcomer
          ? 'Ask the table a first question. A small one is enough.'
          : `Help ${first(other)} to a first question. A small one is enough.`
      case 'FIRST_HELP_GIVEN':
        return isNewcomer
          ? 'Help someone here once: with what you know, or by listening.'
          : `Notice when ${first(other)} helps someone here for the first time, and say so.`
      case 'HOW_IS_IT_GOING':
        return 'Ask each other how it is going. More than once, if you like.'
    }
  },
  ticked: 'Done',
  skipped: 'Leave out',
  marks: (prompt: string) => `How it is with: ${prompt}`,
  /** `who` is null for the reader. */
  tickedBy: (who: string | null, day: string) => `${who ? first(who) : 'You'} marked it ${onDay(day)}.`,
  skippedBy: (who: string | null, day: string) =>
    `${who ? first(who) : 'You'} left it out ${onDay(day)}. That is fine.`,

  lines: 'A line to each other',
  otherWrote: (other: string) => `${first(other)} wrote to you:`,
  otherWroteNothing: (other: string) => `${first(other)} has not written you a line yet.`,
  youWrote: (other: string) => `You wrote to ${first(other)}:`,
  yourLine: (other: string) => `Your line to ${first(other)}`,
  yourLineHint: 'It stays until you write another. Leave it empty to take it back.',
  keepLine: 'Save your line',
  lineKept: (other: string) => `Saved. ${first(other)} reads it here.`,
  lineTakenBack: 'Taken back.',

  untilWhen: 'Until when',
  accompanied: ({ other, isNewcomer }: Two, until: string) =>
    isNewcomer
      ? `${first(other)} is at your side until ${until}.`
      : `You are at ${first(other)}’s side until ${until}.`,
  thenBoth: (byItself: string) =>
    `From then on each of you can say that it is done. If neither does, it is done by itself on ${byItself}.`,
  canConfirm: ({ other, isNewcomer }: Two, byItself: string) =>
    `When ${isNewcomer ? 'you feel' : `${first(other)} seems`} at home here, say so. It is done once both of you have, or by itself on ${byItself}.`,
  youConfirmed: (other: string, byItself: string) =>
    `You have said that it is done. It is, as soon as ${first(other)} says so too, or by itself on ${byItself}.`,
  otherConfirmed: (other: string) => `${first(other)} has said that it is done.`,
  extended: 'One of you asked for 30 more days.',
  confirm: ({ other, isNewcomer }: Two) => (isNewcomer ? 'I have settled' : `${first(other)} has settled`),
  confirmQuestion: ({ other, isNewcomer }: Two) =>
    isNewcomer ? 'Have you settled?' : `Has ${first(other)} settled?`,
  confirmMeaning: ({ other, isNewcomer }: Two, isLast: boolean) =>
    isLast
      ? `${first(other)} has said so already. With your yes ${isNewcomer ? 'you are' : `${first(other)} is`} simply at the table, and this page ends.`
      : `${first(other)} is told. Once both of you have said so, ${isNewcomer ? 'you are' : `${first(other)} is`} simply at the table, and this page ends. You cannot take it back.`,
  yes: 'Yes',
  notYet: 'Not yet',
  extend: 'Ask for 30 more days',
  extendQuestion: 'Thirty more days?',
  extendMeaning: ({ other }: Two, until: string | null) =>
    `${until ? `Then it goes on until ${until}. ` : ''}${first(other)} is told. This can be asked for once.`,
  completed: ({ other, isNewcomer }: Two) =>
    isNewcomer
      ? 'You have settled. The table is yours as it is everyone’s, and you can bring someone in yourself.'
      : `${first(other)} has settled and needs no companion any more. Thank you for staying beside them.`,
  ended: ({ other, isNewcomer }: Two) =>
    isNewcomer
      ? `${first(other)} does not accompany you any more. What stands here stays between the two of you.`
      : `You do not accompany ${first(other)} any more. What stands here stays between the two of you.`,

  handOver: 'Hand it over',
  handOverLede: ({ other, isNewcomer }: Two) =>
    isNewcomer
      ? `If somebody else would suit better, or ${first(other)} has too much on: propose another member. Who brought you in stays as it is.`
      : `If somebody else would suit ${first(other)} better, or you have too much on: propose another member. Who brought them in stays as it is.`,
  proposeHandOver: 'Propose another companion',
  findCompanion: (newcomer: string) => `Find a companion for ${newcomer}`,
  handOverQuestion: (newcomer: string) => `Who should accompany ${newcomer}?`,
  handOverQuestionForYou: 'Who should accompany you?',
  handOverMeaning:
    'They are asked, and read your reason. Nothing changes until they say yes; then both sides are told.',
  member: 'Member',
  chooseMember: 'Choose one person',
  withTrade: ({ name, trade }: { name: string; trade: string }) => (trade ? `${name}, ${trade}` : name),
  noMember: 'Please choose whom to ask.',
  nobodyToAsk: 'There is nobody else here who has settled and could be asked.',
  handOverReason: 'Why',
  handOverReasonHint: 'Read by whoever is asked, and by both sides. Say it so that everyone can.',
  propose: 'Ask them',
  leaveIt: 'Leave it as it is',
  /** `proposer` and `to` are null for the reader. */
  proposedTo: (proposer: string | null, to: string | null, newcomer: string | null) =>
    `${proposer ?? 'You'} proposed that ${to ?? 'you'} accompany ${newcomer ?? 'you'} from now on.`,
  waitsFor: (to: string | null) => (to ? `${first(to)} has not answered yet.` : 'It waits for your answer.'),
  toAnswer: 'Read it and answer',
  withdrawHandOver: 'Take the proposal back',
  withdrawHandOverTo: (to: string) => `Take the proposal back: ${to}`,
  withdrawHandOverQuestion: 'Take this proposal back?',
  withdrawHandOverMeaning: (to: string | null) =>
    `${to ? first(to) : 'Whoever was asked'} is no longer asked. Nothing else changes.`,
  withdrawHandOverYes: 'Take it back',

  /** `proposer` is null for the reader, who may ask themselves. */
  askedBy: (proposer: string | null) => (proposer ? `${proposer} asks you:` : 'You ask yourself:'),
  accompanyMeaning: (newcomer: string, until: string | null, meeting: string) =>
    `You would be at ${first(newcomer)}’s side${until ? ` until ${until}` : ''}: a first ${meeting.toLocaleLowerCase('en')}, a first question, how it is going. The two of you get a page that nobody else sees. Who brought ${first(newcomer)} in stays as it is.`,
  agree: 'Yes, I will',
  decline: 'I cannot, thank you',
  bothFine: 'Either answer is a good one.',
  agreed: (newcomer: string) =>
    `You accompany ${first(newcomer)} from now on. Both sides are told. The page of the two of you is open.`,
  toYourPage: 'Go to your page',
  declined: (newcomer: string) =>
    `You have said no. Whoever proposed it is told, and will look further. For ${first(newcomer)} nothing changes.`,
  withdrawnMeanwhile: 'This has been taken back meanwhile. There is nothing for you to do.',
  table: 'Table',
}
