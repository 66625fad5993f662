import { Temporal } from 'temporal-polyfill'
import { copy } from './copy/en.ts'

/** On whose wall the clock of the demo is read. */
export const clockZone = 'Europe/Dublin'

export type ClockStep = {
  name: string
  words: string
  /** How many minutes pass. */
  minutesFrom(now: Date): number
}

const { later } = copy.clock
const day = 24 * 60

/** As far as time is let pass at once. */
export const clockSteps: readonly ClockStep[] = [
  { name: 'fifteen-minutes', words: later.fifteenMinutes, minutesFrom: () => 15 },
  { name: 'noon', words: later.noon, minutesFrom: now => minutesUntil(12, now) },
  { name: 'seven', words: later.seven, minutesFrom: now => minutesUntil(19, now) },
  { name: 'day', words: later.day, minutesFrom: () => day },
  { name: 'week', words: later.week, minutesFrom: () => 7 * day },
  { name: 'two-weeks', words: later.twoWeeks, minutesFrom: () => 14 * day },
  { name: 'three-months', words: later.threeMonths, minutesFrom: () => 91 * day },
]

/** Until it is that hour the next time; a minute short of it would still be before. */
function minutesUntil(hour: number, moment: Date): number {
  const now = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(clockZone)
  const sameDay = now.withPlainTime({ hour })
  const then = Temporal.ZonedDateTime.compare(sameDay, now) > 0 ? sameDay : sameDay.add({ days: 1 })
  return Math.ceil((then.epochMilliseconds - moment.getTime()) / 60_000)
}
