/** When something was said or done: days before the planting, and the time of day in the group's zone. */
export type Moment = { daysAgo: number; at: `${number}:${number}` }

const day = 86_400_000

/**
 * The moment some days before `now` at a time of day on the wall of a zone. Never in the future: what the story says
 * happened today, before one looks, was at most a few minutes ago.
 */
export function momentBefore(
  now: Date,
  { daysAgo, at }: Pick<Moment, 'daysAgo'> & { at: string },
  timeZone: string,
): Date {
  // Days of the wall's calendar: where clocks change in between, some are longer.
  const today = wallOf(timeZone).date.format(now)
  const date = new Date(Date.parse(`${today}T00:00:00Z`) - daysAgo * day).toISOString().slice(0, 10)
  const asIfUtc = new Date(`${date}T${at.padStart(5, '0')}:00Z`)
  const moment = new Date(asIfUtc.getTime() - offsetOf(timeZone, asIfUtc))
  return moment < now ? moment : new Date(now.getTime() - 5 * 60_000)
}

/** How far a zone's wall clock is ahead of UTC at a moment, in milliseconds. */
function offsetOf(timeZone: string, moment: Date): number {
  const parts = wallOf(timeZone).offset.formatToParts(moment)
  const name = parts.find(part => part.type === 'timeZoneName')?.value
  const [, sign, hours, minutes] = /GMT([+-])(\d{2}):(\d{2})/.exec(name ?? '') ?? []
  if (!sign || !hours || !minutes) return 0
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
}

type Wall = { date: Intl.DateTimeFormat; offset: Intl.DateTimeFormat }

/** By their zones: to make one takes a hundred times what asking it does, and a story asks thousands of times. */
const walls = new Map<string, Wall>()

function wallOf(timeZone: string): Wall {
  const known = walls.get(timeZone)
  if (known) return known
  const wall = {
    date: new Intl.DateTimeFormat('en-CA', { timeZone }),
    offset: new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }),
  }
  walls.set(timeZone, wall)
  return wall
}
