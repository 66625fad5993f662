import type { Reader } from '../design/time-wording.ts'
import {
  clockOf,
  clockWords,
  dayOf,
  daysFrom,
  monthDayWords,
  weekdayWords,
  wholeDayWords,
} from '../design/wall-time-wording.ts'

/** When a meeting starts: the moment, and what calendar and clock show of it where it takes place. */
export interface When {
  startsAt: string
  wallDate: string
  wallClock: string
  timeZone: string
  isTimeSkipped: boolean
}

/**
 * "today", "tomorrow", "yesterday", "Tuesday" within six days, else "Tuesday, December 8". Who is so far away that it is another
 * day for them is not told "today": whose today?
 */
export function dayWordsOf(when: When, reader: Reader = {}): string {
  const { day, isNear, relative } = distanceOf(when, reader)
  if (relative) return relative
  return isNear ? weekdayWords(day, 'long', reader) : wholeDayWords(day, todayThere(when, reader), reader)
}

/** As it stands before a noun: "today’s", "Tuesday’s", "December 8’s". */
export function dayPossessive(when: When, reader: Reader = {}): string {
  return `${shortDayWords(when, reader)}’s`
}

/** "today", "yesterday", "Tuesday", "December 8". */
export function shortDayWords(when: When, reader: Reader = {}): string {
  const { day, isNear, relative } = distanceOf(when, reader)
  return relative ?? (isNear ? weekdayWords(day, 'long', reader) : monthDayWords(day, 'long', reader))
}

/** Days from the reader's today, or from the place's where it is another day there. */
export function daysAway(when: When, reader: Reader = {}): number {
  const isSameDay = dayOf(when.startsAt, reader.timeZone) === when.wallDate
  const today = isSameDay ? dayOf(reader.now ?? new Date(), reader.timeZone) : todayThere(when, reader)
  return daysFrom(today, when.wallDate)
}

/** "6:30 AM": what the clock shows there when it starts. */
export function timeWordsOf(when: When, reader: Reader = {}): string {
  return clockWords(clockThere(when), reader)
}

/** "6:30 AM there, 1:30 PM for you"; null where the reader's clock shows the same. */
export function bothTimesOf(when: When, reader: Reader = {}): string | null {
  const own = { day: dayOf(when.startsAt, reader.timeZone), clock: clockOf(when.startsAt, reader.timeZone) }
  if (own.day === when.wallDate && own.clock === clockThere(when)) return null
  const day = own.day === when.wallDate ? '' : `${weekdayWords(own.day, 'long', reader)} at `
  return `${timeWordsOf(when, reader)} there, ${day}${clockWords(own.clock, reader)} for you`
}

/** The day it is now where it takes place. */
export function todayThere({ timeZone }: Pick<When, 'timeZone'>, { now = new Date() }: Reader = {}): string {
  return dayOf(now, timeZone)
}

function clockThere({ startsAt, wallClock, timeZone, isTimeSkipped }: When): string {
  return isTimeSkipped ? clockOf(startsAt, timeZone) : wallClock
}

function distanceOf(when: When, reader: Reader) {
  const days = daysAway(when, reader)
  const isSameDay = dayOf(when.startsAt, reader.timeZone) === when.wallDate
  const relative = isSameDay ? ({ [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' }[days] ?? null) : null
  return { day: when.wallDate, isNear: Math.abs(days) < 7, relative }
}

/** A moment of a meeting that is not its start, as calendar and clock show it there. */
export function whenAt(moment: string, timeZone: string): When {
  return {
    startsAt: moment,
    wallDate: dayOf(moment, timeZone),
    wallClock: clockOf(moment, timeZone),
    timeZone,
    isTimeSkipped: false,
  }
}
