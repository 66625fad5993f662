import { daysFrom, monthDayWords, weekdayWords } from '../../../design/wall-time-wording.ts'

interface Line {
  last: string | null
  next: string
  today: string
}

/** The Table's words about the next meeting. On their own: it brings no more along. */
export const weekWords = {
  today: 'Today',
  /** "6:30", of "6:30 AM". */
  hourOnly: (time: string) => time.replace(/\s*[ap]\.?m\.?$/i, ''),
  /** "Today is Sunday. The last coffee was on Wednesday, the next is on Tuesday." */
  weekLine: (meeting: string, { last, next, today }: Line) => {
    const day = (date: string) =>
      date === today
        ? 'today'
        : `on ${Math.abs(daysFrom(today, date)) < 7 ? weekdayWords(date) : monthDayWords(date)}`
    const was =
      last && daysFrom(last, today) >= 0 ? `The last ${lower(meeting)} was ${day(last)}, the` : `The`
    return `Today is ${weekdayWords(today)}. ${was} next ${last ? 'is' : `${lower(meeting)} is`} ${day(next)}.`
  },

  isOn: (meeting: string, day: string, time: string) => `${meeting} is ${day} at\u00a0${time}`,
  isUnderWay: (meeting: string) => `${meeting} is under way`,
  /** "No coffee today", "No coffee this Tuesday", "No coffee on Tuesday, December 8". */
  noneOn: (meeting: string, day: string) => `No ${lower(meeting)} ${within(day)}`,
  cancelled: (meeting: string, day: string) => `${meeting} ${within(day)} is cancelled.`,
  wrote: (who: { name: string; isViewer: boolean } | null) =>
    `${who ? (who.isViewer ? 'You' : who.name) : 'Someone who has left'} wrote:`,
  nextIs: (day: string, time: string) => `The next one is ${day} at\u00a0${time}.`,
  until: (time: string) => `Until ${time}.`,
  timeSkipped: (skipped: string, starts: string) => `The clocks skip ${skipped}: it begins at ${starts}.`,
  moved: (day: string, time: string) => `Moved from ${day} at ${time}.`,
  place: (place: string) => (/[.!?…]$/.test(place) ? place : `${place}.`),
  link: 'Join by link',
  hosts: (host: { name: string; isViewer: boolean }) =>
    host.isViewer ? 'You are hosting.' : `${host.name} is hosting.`,
  thenAgain: (day: string, time: string) => `Then again ${day} at ${time}`,
  more: 'More about this meeting',
  visitor: (brought: string | null) => (brought ? `You are bringing ${brought}` : 'Bring somebody along'),
}

const lower = (words: string) => words.toLocaleLowerCase('en')

/** A day within a sentence. */
function within(day: string): string {
  if (/^(to|yester)/.test(day)) return day
  return /\d/.test(day) ? `on ${day}` : `this ${day}`
}
