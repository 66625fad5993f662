import { numberWords } from '../../../design/number-words.ts'

interface Person {
  name: string
  isViewer: boolean
}

const list = new Intl.ListFormat('en')

/** The words of one meeting's page. */
export const copy = {
  meetingOn: (meeting: string, day: string) => `${meeting}, ${day}`,
  change: 'Move, change or cancel it',
  when: 'When',
  fromTo: (from: string, to: string) => `${from} to ${to}`,
  where: 'Where',
  link: 'Link',
  host: 'Host',
  calendar: 'Calendar',
  calendarFile: 'Put this one into my calendar',

  cancelled: (by: Person | null) => {
    if (!by) return 'This one was cancelled.'
    return by.isViewer ? 'You cancelled this one:' : `${by.name} cancelled this one:`
  },
  underWay: 'It is under way.',
  moved: (day: string, clock: string) => `It was moved. At first it was to be on ${day} at ${clock}.`,
  timeSkipped: (planned: string, starts: string) =>
    `The clocks go forward on that day and skip ${planned}. It starts at ${starts}.`,

  whoComes: 'Who is coming',
  howManyCome: (going: number) => {
    if (going === 0) return 'Nobody has said yes so far.'
    const count = numberWords(going)
    return `${count.charAt(0).toUpperCase()}${count.slice(1)} ${going === 1 ? 'is' : 'are'} coming so far.`
  },
  whatWasSaid: 'What was said before',
  onlyIntended: 'What people meant to do. It does not say who was there.',
  answers: { GOING: 'Coming', MAYBE: 'Not sure yet', NOT_GOING: 'Cannot come', NOTHING: 'Have not said yet' },
  answersThen: {
    GOING: 'Meant to come',
    MAYBE: 'Were not sure',
    NOT_GOING: 'Could not come',
    NOTHING: 'Had not said',
  },
  runningLate: 'running late',
  bringing: (visitor: string) => `with ${visitor}, a visitor`,
  beforeMove: 'said before it was moved',

  bringSomebody: 'Bring somebody along',
  visitorName: 'Their first name',
  visitorHint:
    'It stands at the table, marked as a visitor, and is erased ninety days after. They read nothing here. The same person can come along twice at most.',
  bringYes: 'Bring them',
  youBring: (visitor: string) => `You bring ${visitor}.`,
  bringNobody: (visitor: string) => `${visitor} does not come after all`,

  whoIsThere: 'Who is here',
  whoWasThere: 'Who was there',
  markAllLede:
    'You can say of everybody whether they were there; a second press takes it back. Where nothing is said, nothing is known, and nobody counts.',
  markSelfLede:
    'Were you there? You can say so yourself, and so can the host and the admins; a second press takes it back.',
  asItWas: 'What was said before stands.',
  marks: { PRESENT: 'There', ABSENT: 'Not there' },
  nameOf: ({ name, isViewer }: Person) => (isViewer ? `${name} (you)` : name),
  /** "Anne Lindqvist and Rob Okafor were there." Nobody, where it was said of everybody that they were not. */
  present: (people: readonly Person[], said: number) => {
    if (people.length === 0) return said > 0 ? 'Nobody was there.' : 'Nobody said who was there.'
    const others = people.filter(({ isViewer }) => !isViewer).map(({ name }) => name)
    const words = list.format(others.length < people.length ? [...others, 'you'] : others)
    return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${people.length === 1 && !people[0]?.isViewer ? 'was' : 'were'} there.`
  },

  whatStayed: 'What stayed with us',
  nothingWritten: (mayWrite: boolean) =>
    mayWrite
      ? 'Nothing is written yet. A sentence or two is enough.'
      : 'Whoever was there can write what stayed with them. If you were, say so above.',
  writeNote: 'Write what stayed',
  changeNote: 'Change it',
  noteText: 'In a few sentences',
  forWhomYouWrite: {
    PRESENT: 'Only those who were there will read it.',
    TABLE: 'Everyone at the table will read it.',
  },
  emptyTakesAway: 'Save it empty, and it is gone.',
  forWhom: {
    PRESENT: 'For those who were there, and nobody else. It stays with them.',
    TABLE: 'For everyone at the table. It stays at this table.',
  },
  writtenBy: (author: Person | null, when: string) =>
    author ? `${author.isViewer ? 'You' : author.name} · ${when}` : when,
  noteChangedMeanwhile:
    'Somebody else wrote here while you were writing; their words stand below as they are now. Yours are all still in the field. Take over what you want to keep, then save.',
  noteGoneMeanwhile:
    'Somebody else took it away while you were writing. Your words are all still in the field; saved again, they stand here anew.',
  saveNote: 'Save it',
  notNow: 'Not now',
}
