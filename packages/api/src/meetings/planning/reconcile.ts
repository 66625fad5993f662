import type { MeetingSeries } from '../meeting-series.ts'
import { daysAhead } from '../meeting-periods.ts'
import type { Meeting } from '../meeting.ts'
import { clockOf, dayIn, spanOf } from '../wall-time.ts'
import { datesFrom, daysFrom } from './dates-of-rhythm.ts'
import { placeInRhythm } from './place-in-rhythm.ts'
import { Turns, type Hosting } from './take-turns.ts'

/** What a series says about each of its meetings. */
export type SeriesPlan = Pick<
  MeetingSeries,
  | 'rhythm'
  | 'startsOn'
  | 'until'
  | 'wallTime'
  | 'timeZone'
  | 'durationMinutes'
  | 'place'
  | 'link'
  | 'hostId'
  | 'rotatesHosts'
  | 'endedAt'
>

/** What is planned of one meeting. */
export type MeetingPlan = Pick<
  Meeting,
  | 'wallDate'
  | 'wallTime'
  | 'timeZone'
  | 'durationMinutes'
  | 'startsAt'
  | 'endsAt'
  | 'place'
  | 'link'
  | 'hostId'
>

/** A meeting of the series as it stands. */
export type PlannedMeeting = MeetingPlan &
  Pick<Meeting, 'id' | 'editedAt' | 'movedFrom' | 'cancelledAt' | 'fellAway'> & { seriesDate: string }

type Moved = Pick<Meeting, 'movedFrom' | 'movedAt'>
type Back = Pick<Meeting, 'cancelledAt' | 'fellAway'>

/** What becomes of one meeting. */
export type Change = {
  id: string
  set: Partial<MeetingPlan & Moved & Back & { seriesDate: string }>
  /** Whether people see it; else only the date is another for which the series counts it. */
  isSeen: boolean
}

/** What is to be done so that the meetings are what the series plans. */
export type Reconciled = {
  create: (MeetingPlan & { seriesDate: string })[]
  change: Change[]
  /** Ids. */
  fallAway: string[]
  plannedUpTo: string
}

/**
 * What has to happen so that the meetings to come are those which a series plans. Done, it asks for nothing more.
 * What has begun is past and stays. What somebody moved, changed or cancelled alone stays as it is, and stands for the
 * date nearest to its own. Of the others, each keeps its date or is moved to the nearest that is free, else it falls
 * away; a date that is left over gets a meeting: the one that fell away from it, or a new one.
 * @param meetings those of the series that are to come, or whose date is; past ones do no harm
 */
export function reconcile(
  series: SeriesPlan,
  meetings: readonly PlannedMeeting[],
  hosting: Hosting,
  now: Date,
): Reconciled {
  const isToCome = ({ startsAt, cancelledAt }: PlannedMeeting) => startsAt > now && cancelledAt === null
  const plannedUpTo = daysFrom(dayIn('UTC', now), daysAhead)
  if (series.endedAt)
    return { create: [], change: [], fallAway: meetings.filter(isToCome).map(({ id }) => id), plannedUpTo }

  const live = meetings.filter(({ fellAway }) => !fellAway)
  const { all, open } = findDates(series, live, plannedUpTo, now)
  const today = dayIn(series.timeZone, now)
  const places = placeInRhythm(
    live
      .map(meeting => ({ ...meeting, isEdited: meeting.editedAt !== null || meeting.cancelledAt !== null }))
      .filter(({ seriesDate, startsAt, isEdited }) => {
        return all.includes(seriesDate) || startsAt > now || (isEdited && seriesDate >= today)
      }),
    all,
    open,
  )
  const taken = new Set(places.values())
  const toMake = open.filter((date, count) => (date <= plannedUpTo || count < 2) && !taken.has(date))

  const result: Reconciled = { create: [], change: [], fallAway: [], plannedUpTo }
  const wanted: Wanted[] = toMake.map(date => ({
    meeting: meetings.find(({ fellAway, seriesDate }) => fellAway && seriesDate === date) ?? null,
    seriesDate: date,
    plan: planOn(series, date),
  }))
  for (const meeting of live) {
    const place = places.get(meeting.id)
    const seriesDate = place ?? meeting.seriesDate
    if (!isToCome(meeting) || meeting.editedAt) {
      const plan = isToCome(meeting) ? planOf(meeting) : null
      wanted.push({ meeting, seriesDate, plan })
    } else if (!place) result.fallAway.push(meeting.id)
    else
      wanted.push({
        meeting,
        seriesDate,
        plan: open.includes(place) ? planOn(series, place) : planOf(meeting),
      })
  }
  giveHosts(wanted, new Turns(series, hosting))
  for (const { meeting, seriesDate, plan } of wanted) {
    if (!meeting && plan) result.create.push({ ...plan, seriesDate })
    else if (meeting) result.change.push(...changesOf(meeting, seriesDate, plan, now))
  }
  return result
}

/** How it should be; no plan for a meeting that stays as it is, but for the date for which it counts. */
type Wanted = { meeting: PlannedMeeting | null; seriesDate: string; plan: MeetingPlan | null }

/** The dates around the meetings there are, and as far ahead as is planned; open are those whose time is to come. */
function findDates(
  series: SeriesPlan,
  live: readonly PlannedMeeting[],
  plannedUpTo: string,
  now: Date,
): { all: string[]; open: string[] } {
  const standing = live.map(({ seriesDate }) => seriesDate).toSorted()
  const yesterday = daysFrom(dayIn(series.timeZone, now), -1)
  const last = daysFrom(standing.at(-1) ?? plannedUpTo, 6)
  const [from, through] = [min(standing[0] ?? yesterday, yesterday), last > plannedUpTo ? last : plannedUpTo]
  const all: string[] = []
  const open: string[] = []
  for (const date of datesFrom(series, from)) {
    if (date > through && open.length >= 2) break
    all.push(date)
    if (planOn(series, date).startsAt > now) open.push(date)
  }
  return { all, open }
}

const min = (one: string, other: string) => (one < other ? one : other)

function planOn(series: SeriesPlan, wallDate: string): MeetingPlan {
  const { wallTime, timeZone, durationMinutes, place, link, hostId } = series
  const { startsAt, endsAt } = spanOf({ date: wallDate, time: wallTime, timeZone }, durationMinutes)
  return { wallDate, wallTime, timeZone, durationMinutes, startsAt, endsAt, place, link, hostId }
}

function planOf(meeting: PlannedMeeting): MeetingPlan {
  const { wallDate, wallTime, timeZone, durationMinutes, startsAt, endsAt, place, link, hostId } = meeting
  return { wallDate, wallTime, timeZone, durationMinutes, startsAt, endsAt, place, link, hostId }
}

function giveHosts(wanted: Wanted[], turns: Turns): void {
  const inTime = wanted
    .flatMap(({ meeting, plan }) => (plan ? [{ meeting, plan }] : []))
    .toSorted((one, other) => one.plan.startsAt.getTime() - other.plan.startsAt.getTime())
  for (const { meeting, plan } of inTime) {
    const [hostId, isEdited] = [meeting?.hostId ?? null, meeting?.editedAt != null]
    plan.hostId = turns.hostOf({ hostId, isEdited, startsAt: plan.startsAt })
  }
}

function changesOf(
  meeting: PlannedMeeting,
  seriesDate: string,
  plan: MeetingPlan | null,
  now: Date,
): Change[] {
  const { id } = meeting
  const isSeen = plan !== null && (meeting.fellAway || !isSame(meeting, plan))
  if (!isSeen) return seriesDate === meeting.seriesDate ? [] : [{ id, set: { seriesDate }, isSeen }]
  const back = meeting.fellAway ? { cancelledAt: null, fellAway: false } : {}
  return [{ id, set: { ...plan, ...movedTo(plan.startsAt, meeting, now), ...back, seriesDate }, isSeen }]
}

function isSame(one: MeetingPlan, other: MeetingPlan): boolean {
  return (
    one.wallDate === other.wallDate &&
    clockOf(one.wallTime) === clockOf(other.wallTime) &&
    one.timeZone === other.timeZone &&
    one.startsAt.getTime() === other.startsAt.getTime() &&
    one.endsAt.getTime() === other.endsAt.getTime() &&
    one.place === other.place &&
    one.link === other.link &&
    one.hostId === other.hostId
  )
}

/** That a meeting was moved, for those who had answered; null again once it is back at its first time. */
export function movedTo(
  startsAt: Date,
  meeting: Pick<Meeting, 'startsAt' | 'movedFrom'>,
  now: Date,
): Partial<Moved> {
  if (startsAt.getTime() === meeting.startsAt.getTime()) return {}
  const from = meeting.movedFrom ?? meeting.startsAt
  return { movedFrom: from.getTime() === startsAt.getTime() ? null : from, movedAt: now }
}
