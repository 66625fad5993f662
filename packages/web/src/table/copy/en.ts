import { numberWords } from '../../design/number-words.ts'
import { firstName, itemWords, type Person } from './item-words.ts'
import { ordinalWords } from './ordinal-words.ts'

/** The words of what people bring to a meeting. A meeting comes in by its day: "today’s", "Tuesday’s", "December 9’s". */
export const copy = {
  ...itemWords,

  wasOnTable: 'What was on the table',
  wasEmpty: 'Nothing was on the table. The morning found its own way.',
  cancelledEmpty: 'Whatever lay on it goes to the next table.',

  discussed: 'Discussed.',
  /** By its date: seen from an earlier table, a weekday could be either's. */
  carriedTo: (date: string) => `Carried over to the table of ${date}`,
  wasCarriedOver: 'Carried over.',
  carriedOverWaits: 'Carried over. It waits for the next table.',
  wroteBack: (owner: Person | null) =>
    `${owner?.isViewer ? 'You' : owner ? firstName(owner) : 'Someone'} wrote back to the thread`,

  drag: 'Drag to move',
  moveUp: 'Move up',
  moveDown: 'Move down',
  moveUpItem: (title: string) => `Move up “${title}”`,
  moveDownItem: (title: string) => `Move down “${title}”`,
  movedTo: (title: string, place: number, of: number) =>
    `“${title}” is now ${ordinalWords(place)} of ${numberWords(of)}.`,
  isFirst: (title: string) => `“${title}” is first already.`,
  isLast: (title: string) => `“${title}” is last already.`,

  edit: 'Edit',
  editItem: (title: string) => `Edit “${title}”`,
  save: 'Save',
  leaveAsItWas: 'Leave it as it was',
  whatItSaysNow: (title: string) => `It says now: “${title}”. Saving again puts your words in their place.`,

  takeOff: 'Take off',
  takeOffItem: (title: string) => `Take off “${title}”`,
  takeOffQuestion: 'Take it off the table?',
  takeOffMeaning: 'It is gone from the table at once, and nobody is told. You can bring it again.',
  takeOffOthersMeaning: (owner: Person | null) =>
    `It is gone from this table and not carried over. ${owner ? firstName(owner) : 'Whoever brought it'} still sees that it was taken off.`,
  takeItOff: 'Take it off',
  leaveIt: 'Leave it there',

  whatBecameOf: (title: string) => `What became of “${title}”`,
  sayDiscussed: 'Discussed',
  sayCarriedOver: 'Carry over',

  writeBack: 'Write back to the thread',
  paragraph: 'One paragraph for the thread',
  paragraphHint:
    'What you take with you, for those who read the thread and were not there. It becomes a reply of yours.',
  noParagraph: 'Write a sentence or two first.',
  paragraphOver: (count: number) =>
    `${count} ${count === 1 ? 'character' : 'characters'} too long for one paragraph.`,
  postIt: 'Post it in the thread',
  notNow: 'Not now',

  bringToTable: 'Bring something to the table',
  meetings: (meetingName: string) => meetingName,
  bringLede:
    'Everyone at this table sees it. There are no votes: things lie in the order in which they arrive.',
  askedFirst: (author: { name: string } | null) =>
    `${author ? firstName(author) : 'Whoever started it'} is asked first, for the thread is theirs. Until they say yes nobody else sees it here, and no answer is no.`,
  askAuthor: (author: { name: string } | null) => `Ask ${author ? firstName(author) : 'them'}`,
  alreadyAsked: (author: { name: string } | null) =>
    `You asked ${author ? firstName(author) : 'whoever started it'} already. No answer is no.`,
  bringLedeOfFew:
    'Those who may know of the thread see it on the table, and nobody else. There are no votes: things lie in the order in which they arrive.',
  fromThread: (title: string) => `From the thread “${title}”`,
  title: 'What you bring, in one line',
  titleHint: 'A question works well.',
  noTitle: 'Say in one line what you bring.',
  titleOver: (count: number) => `${count} ${count === 1 ? 'character' : 'characters'} too long for one line.`,
  mattersNowLabel: 'This matters to me now',
  mattersNowHint: 'It moves nothing up. It tells the others, in just these words.',
  minutesLabel: 'How many minutes you would like',
  minutesHint: 'Leave it empty if you do not know.',
  minutesOut: 'A whole number from 1 to 240, or nothing.',
  whichMeeting: (meetingName: string) => `Which ${meetingName.toLocaleLowerCase('en')}`,
  /** "Tuesday at 6:30 AM", "Today at 6:30 AM". */
  when: (day: string, time: string) => `${day.charAt(0).toUpperCase()}${day.slice(1)} at ${time}`,
  noneIsPlanned: (meetingName: string) =>
    `No ${meetingName.toLocaleLowerCase('en')} is planned yet. It will wait, and lie on the next table as soon as one is.`,
  putOnTable: 'Put it on the table',
  putting: 'Putting it there',
  howToTakeOff: 'You can change it, or take it off again, wherever you see it on the table. Nobody is told.',

  alreadyOnTable: (days: string | null) =>
    days ? `This thread is on ${days} table already.` : 'This thread waits for the next table already.',
  seeTheTable: 'See the table',
  cannotBringThread: 'You cannot bring this thread to the table at the moment.',
  toTheThread: 'To the thread',
  waiting: (meetingName: string) => `Waiting for the next ${meetingName.toLocaleLowerCase('en')}`,
}
