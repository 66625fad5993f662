import type { Meeting } from '../../meetings/meeting.ts'
import { dayIn } from '../../meetings/wall-time.ts'
import { clockInWords, dayInWords } from '../../meetings/when-in-words.ts'
import { copy } from './copy/en.ts'

/**
 * "tomorrow at 6:30 AM", "today at 6:30 AM", or the day by its name where somebody lives by another calendar than the
 * place.
 */
export function whenItIs(
  meeting: Pick<Meeting, 'startsAt' | 'timeZone'>,
  livedIn: string,
  now: Date,
): string {
  const { startsAt, timeZone } = meeting
  const clock = clockInWords(meeting, livedIn)
  const there = [now, startsAt].map(moment => dayIn(timeZone, moment))
  const here = [now, startsAt].map(moment => dayIn(livedIn, moment))
  if (there.join() !== here.join()) return copy.when.on(dayInWords(meeting), clock)
  return there[0] === there[1] ? copy.when.today(clock) : tomorrowOr(meeting, now, clock)
}

function tomorrowOr(meeting: Pick<Meeting, 'startsAt' | 'timeZone'>, now: Date, clock: string): string {
  const isTomorrow =
    dayIn(meeting.timeZone, new Date(now.getTime() + 24 * 3_600_000)) ===
    dayIn(meeting.timeZone, meeting.startsAt)
  return isTomorrow ? copy.when.tomorrow(clock) : copy.when.on(dayInWords(meeting), clock)
}
