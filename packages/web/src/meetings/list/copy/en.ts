import { numberWords } from '../../../design/number-words.ts'

interface Person {
  name: string
  isViewer: boolean
}

const list = new Intl.ListFormat('en')

/** The words of the list of meetings, of the series, and of one's own calendar. */
export const copy = {
  rhythmIntroduction: 'This is the rhythm the group has described:',
  nothingPlanned: (meeting: string, mayPlan: boolean) =>
    mayPlan
      ? `No ${meeting.toLocaleLowerCase('en')} is planned yet. Plan a series, or a single one: it shows on everybody’s Table, and they can say whether they come.`
      : `No ${meeting.toLocaleLowerCase('en')} is planned yet. Your admins and hosts can plan one; it will show here and on the Table.`,
  plan: (meeting: string) => `Plan ${meeting.toLocaleLowerCase('en')}`,

  coming: 'Coming up',
  nothingComing: 'Nothing is planned just now.',
  past: 'What has been',
  showMore: { COMING: 'Show later ones', PAST: 'Show earlier ones' },
  couldNotShowMore: 'We could not reach the others. What you see is still right.',
  dayAndTime: (day: string, time: string) => `${day} at ${time}`,
  underWay: 'Under way',
  moved: 'moved',
  cancelled: (reason: string | null) => (reason ? `Cancelled: ${reason}` : 'Cancelled'),
  howManyCome: (going: number) => (going === 1 ? 'one is coming' : `${numberWords(going)} are coming`),
  yourAnswer: {
    GOING: 'you will be there',
    MAYBE: 'you are not sure yet',
    NOT_GOING: 'you cannot come',
  },

  series: 'How often you meet',
  until: (day: string) => `until ${day}`,
  hosts: ({
    rotatesHosts,
    host,
    willingHosts,
  }: {
    rotatesHosts: boolean
    host: Person | null
    willingHosts: readonly Person[]
  }) => {
    if (!rotatesHosts) return host && `${nameOf(host)} ${host.isViewer ? 'look' : 'looks'} after it`
    if (willingHosts.length === 0) return 'nobody has offered to host yet'
    const youLast = willingHosts.toSorted((one, other) => Number(one.isViewer) - Number(other.isViewer))
    return `${list.format(youLast.map(nameOf))} ${willingHosts.length === 1 ? 'would host' : 'host in turn'}`
  },
  standingAnswer: 'Each time, say for me',
  standingAnswerHint:
    'It answers every new meeting of this series for you. A word for one of them overrules it.',
  standingAnswers: {
    GOING: 'I’ll be there',
    NOT_GOING: 'I can’t',
    MAYBE: 'Not sure yet',
    NONE: 'Nothing, I answer each one',
  },
  asItWas: 'What you chose before stands.',
  wouldHost: 'I would host now and then',
  wouldHostHint: 'Each new meeting goes to whoever hosted longest ago among those who offer.',
  changeSeries: 'Change or end this series',

  yourCalendar: 'In your own calendar',
  whatItTells:
    'Your calendar can fetch the meetings by itself, from a private address. It is told times and places, what was moved or cancelled, and the group’s name. It is never told names, answers, what is on the table, or anything somebody wrote.',
  addressAsItWas: 'Nothing was changed.',
  makeAddress: 'Make my address',
  yourAddress: 'Your private address',
  yourAddressHint:
    'Add it to your calendar as a subscription. Whoever has it sees when and where you meet: keep it to yourself. It stops working when you leave the group.',
  copyAddress: 'Copy it',
  copied: 'Copied.',
  copyByHand: 'Your browser does not let us copy it. Select it above, and copy it from there.',
  makeNewAddress: 'Make a new one',
  resetQuestion: 'Make a new address?',
  resetMeaning:
    'The one you have stops working at once, wherever you put it. Calendars that use it are told nothing more until you give them the new one.',
  resetYes: 'Make a new one',
  keepAddress: 'Keep the one I have',
  madeAnew: 'Your address is a new one now. The old one no longer works.',
}

function nameOf({ name, isViewer }: Person): string {
  return isViewer ? 'you' : name
}
