import { dayAfter, holds, isInRhythm, shownIn } from './plain-days.ts'
import type { Kept, SeriesInMemory } from './series-in-memory.ts'

const daysAhead = 60

/** What is broken among the meetings of a series that was just kept, in words; before is how they were. */
export function brokenIn(life: SeriesInMemory, before: readonly Kept[]): string[] {
  return [
    ...doubled(life),
    ...lostOrTooMany(life),
    ...offTheWall(life),
    ...before.flatMap(meeting => strayed(life, meeting)),
  ]
}

const live = ({ meetings }: SeriesInMemory) => meetings.filter(({ fellAway }) => !fellAway)
const follows = (life: SeriesInMemory, { editedAt, cancelledAt, startsAt }: Kept) =>
  !editedAt && !cancelledAt && startsAt > life.now

function doubled(life: SeriesInMemory): string[] {
  const dates = live(life).map(({ seriesDate }) => seriesDate)
  return dates.filter((date, place) => dates.indexOf(date) !== place).map(date => `${date} is there twice`)
}

/** Each day of the rhythm that is to come has its meeting, whatever became of that; no other day has one. */
function lostOrTooMany(life: SeriesInMemory): string[] {
  const { series, now } = life
  if (series.endedAt) return live(life).flatMap(meeting => (follows(life, meeting) ? ['one goes on'] : []))
  const dates = new Set(live(life).map(({ seriesDate }) => seriesDate))
  const today = shownIn(series.timeZone, now).slice(0, 10)
  const horizon = dayAfter(now.toISOString().slice(0, 10), daysAhead)
  const broken: string[] = []
  // Today's may have begun or not: it counts as one of the two that are always there, and need not be there itself.
  let found = isInRhythm(series, today) ? 1 : 0
  const far = dayAfter(today, 150)
  for (let day = dayAfter(today, 1); day <= horizon || (found < 2 && day < far); day = dayAfter(day, 1)) {
    if (!isInRhythm(series, day)) continue
    found++
    if (!dates.has(day)) broken.push(`${day} is lost`)
  }
  for (const meeting of live(life)) {
    if (!follows(life, meeting)) continue
    if (!isInRhythm(series, meeting.seriesDate)) broken.push(`${meeting.seriesDate} is too many`)
    if (meeting.wallDate !== meeting.seriesDate)
      broken.push(`${meeting.seriesDate} is on ${meeting.wallDate}`)
  }
  return broken
}

/** 06:30 is 06:30, whatever the clocks of the place do. */
function offTheWall(life: SeriesInMemory): string[] {
  const { series } = life
  return live(life).flatMap(meeting => {
    const { wallDate, wallTime, startsAt, endsAt, durationMinutes } = meeting
    if (!holds(meeting, wallDate, wallTime, startsAt)) return [`${wallDate} ${wallTime} is off the wall`]
    if (endsAt.getTime() - startsAt.getTime() !== durationMinutes * 60_000) return [`${wallDate} is too long`]
    const today = shownIn(series.timeZone, life.now).slice(0, 10)
    const isAsPlanned = wallTime === series.wallTime && meeting.timeZone === series.timeZone
    return follows(life, meeting) && wallDate > today && !isAsPlanned ? [`${wallDate} has not followed`] : []
  })
}

/** What is past stays, what somebody touched stays, and what people answered stays with its meeting. */
function strayed(life: SeriesInMemory, before: Kept): string[] {
  const after = life.meetings.find(({ id }) => id === before.id)
  if (!after) return [`${before.id} is gone`]
  const { seriesDate: _one, ...planned } = before
  const { seriesDate: _other, ...plannedNow } = after
  const isUntouched = JSON.stringify(planned) === JSON.stringify(plannedNow)
  if (before.startsAt <= life.now && !before.fellAway)
    return isUntouched ? [] : [`${before.id} was changed when it was past`]
  if (before.editedAt && !life.series.endedAt)
    return isUntouched ? [] : [`${before.id} was changed, though somebody had touched it`]
  const broken: string[] = []
  if (after.answers.join() !== before.answers.join()) broken.push(`${before.id} lost its answers`)
  if (!after.fellAway && Math.abs(Date.parse(after.wallDate) - Date.parse(before.wallDate)) > 6 * 86_400_000)
    broken.push(`${before.id} went too far`)
  if (!isUntouched && after.sequence !== before.sequence + 1)
    broken.push(`${before.id} did not say it changed`)
  return broken
}
