import { placeOfZone } from '../../../design/time-zones.ts'
import { clockWords } from '../../../design/wall-time-wording.ts'
import { dayInWords } from '../../day-in-words.ts'
import type { Often, Rhythm } from '../rhythm.ts'
import { rhythmWords } from '../rhythm-words.ts'

interface Series {
  rhythm: Rhythm
  startsOn: string
  until: string | null
  wallClock: string
  timeZone: string
  durationMinutes: number
  place: string
  link: string
  host: { name: string } | null
  rotatesHosts: boolean
}

const hostWords = ({ host, rotatesHosts }: Pick<Series, 'host' | 'rotatesHosts'>) => {
  if (rotatesHosts) return 'hosts in turn'
  return host ? `${host.name} is the host` : 'nobody is the host'
}

/** The words of planning: a series, a single meeting, changing and ending a series. */
export const copy = {
  plan: (meeting: string) => `Plan ${meeting.toLocaleLowerCase('en')}`,
  planLede:
    'Each meeting becomes a thing of its own, with its own answers. You can move, change or cancel one later without touching the others.',
  whichDays: 'Which days',
  firstDay: (chosen: Often) => (chosen === 'ONCE' ? 'The day' : 'The first day'),
  countedFrom: 'Counted from',
  countedFromHint:
    'The day of a meeting. Its weekday, or its date, says on which days you meet from then on.',
  chooseDay: 'Please choose a day. Nothing was saved yet.',
  chooseTime: 'Please choose a time. Nothing was saved yet.',
  howOften: 'How often',
  once: 'Just once',
  oftenHints: {
    WEEKLY: 'On the weekday of the first day.',
    EVERY_SECOND_WEEK: 'On the weekday of the first day.',
    MONTHLY_BY_WEEKDAY: 'On the same weekday: the second Tuesday, say.',
    MONTHLY_BY_DATE: 'On the same date: the 22nd, say.',
    ONCE: undefined,
  } satisfies Record<Often, string | undefined>,
  until: 'Until (may stay empty)',
  untilHint: 'The last day on which it may meet. Empty: it goes on until someone ends it.',
  whatTime: 'What time',
  wallClock: 'It begins at',
  duration: 'Minutes it lasts',
  timeZone: 'By the clock of',
  timeZoneHint: 'It stays at this time there, also when the clocks change.',
  timeZoneElsewhere: 'Elsewhere',
  where: 'Where',
  place: 'Place (may stay empty)',
  placeHint: 'As you would say it to a friend: “The Anchor, back room”.',
  link: 'Link to meet at (may stay empty)',
  linkHint: 'For those who join from a distance. It begins with https://',
  whoLooksAfter: 'Who looks after it',
  host: 'Host',
  hostHint: 'The host can move, change and cancel it, and say who was there.',
  hostOfSeriesHint:
    'The host can move, change and cancel each meeting, and say who was there. In turn: whoever offers to, each meeting another.',
  nobodyHosts: 'Nobody in particular',
  hostsInTurn: 'Those who offer to, in turn',
  nameOf: ({ name, isViewer }: { name: string; isViewer: boolean }) => (isViewer ? `${name} (you)` : name),
  planSeries: 'Plan this series',
  planOnce: (meeting: string) => `Plan this ${meeting.toLocaleLowerCase('en')}`,
  notNow: 'Not now',
  kept: 'What you type stays on this device until it is planned.',

  changeSeries: 'Change this series',
  changeSeriesLede:
    'This changes the meetings to come that nobody moved or changed one by one. Those that were keep what they were given; what has been stays as it was; cancelled ones stay cancelled. Where the days change, each meeting to come goes to the nearest new day with its answers, or falls away.',
  saveSeries: 'Save this series',
  leaveIt: 'Leave it as it is',
  changedMeanwhile:
    'Somebody else changed it while you had it open. What you typed is still here; save again to put it in the place of theirs.',
  /** "It reads now: every Tuesday at 6:30 AM, Dublin time, for 60 minutes, The Anchor, hosts in turn." */
  seriesNow: (series: Series) =>
    `It reads now: ${[
      `${rhythmWords(series)} at ${clockWords(series.wallClock)}`,
      `${placeOfZone(series.timeZone)} time`,
      series.until && `until ${dayInWords(series.until)}`,
      `for ${series.durationMinutes} minutes`,
      series.place,
      series.link,
      hostWords(series),
    ]
      .filter(Boolean)
      .join(', ')}.`,

  ending: 'Ending it',
  endingLede: 'When you no longer meet in this rhythm. What has been stays, with all that was said.',
  endSeries: 'End this series',
  endQuestion: 'End this series?',
  endMeaning:
    'All its meetings that have not begun fall away, also those that were moved or changed one by one, and with them what people had answered. Calendars take them out. Meetings that have been stay. This cannot be taken back; you can plan a new series at any time.',
  endYes: 'End it',
  goesOn: 'It goes on as it was.',
  changedBeforeEnd:
    'Somebody else changed it while you had it open; the page behind this question shows how it is now. Press again if it should end all the same.',

  seriesGone: 'This series is no longer there: somebody ended it. What has been stays.',
  toMeetings: 'See the meetings',
}
