import { Temporal } from 'temporal-polyfill'
import type { EntityManager } from 'typeorm'
import { Refusal } from '../../graphql/refusal.ts'
import { findMember } from '../../groups/member-queries.ts'
import { dayIn, spanOf } from '../wall-time.ts'
import { checkPlan } from './check-plan.ts'
import { copy } from './copy/en.ts'
import { datesFrom, daysFrom } from './dates-of-rhythm.ts'
import type { SeriesPlan } from './reconcile.ts'
import type { SeriesPlanInput } from './series-inputs.ts'

const yearsAhead = 10

/**
 * What somebody typed of a series, as it is kept. Where members take turns, nobody looks after all its meetings.
 * @throws Refusals what {@link checkPlan} refuses
 * @throws Refusal OUT_OF_RANGE, IN_THE_PAST
 */
export function readSeriesPlan(input: SeriesPlanInput, now: Date): Omit<SeriesPlan, 'endedAt'> {
  const { rhythm, startsOn, wallClock, timeZone, durationMinutes, rotatesHosts } = input
  const until = input.until ?? null
  const days = { startsOn, ...(until !== null && { until }) }
  const { place, link } = checkPlan({ ...input, days })
  if (until !== null && until < startsOn)
    throw new Refusal('OUT_OF_RANGE', copy.refusals.untilBeforeStart, ['until'])
  checkAhead(startsOn, 'startsOn', now)
  const hostId = rotatesHosts ? null : (input.hostId?.toLowerCase() ?? null)
  const where = { timeZone, durationMinutes, place, link, hostId, rotatesHosts }
  const plan = { rhythm, startsOn, until, wallTime: wallClock, ...where }
  if (!hasMeetingToCome(plan, now)) throw new Refusal('IN_THE_PAST', copy.refusals.seriesInThePast, ['until'])
  return plan
}

/**
 * That a day is not so far away that nobody can mean it.
 * @throws Refusal OUT_OF_RANGE
 */
export function checkAhead(day: string, field: string, now: Date): void {
  const last = Temporal.PlainDate.from(dayIn('UTC', now)).add({ years: yearsAhead }).toString()
  if (day > last) throw new Refusal('OUT_OF_RANGE', copy.refusals.tooFarAhead, [field])
}

/**
 * That whoever is to look after it is a member.
 * @throws Refusal NOT_FOUND
 */
export async function checkHost(
  manager: EntityManager,
  groupId: string,
  hostId: string | null,
): Promise<void> {
  if (hostId === null) return
  const host = await findMember(manager, groupId, hostId)
  if (!host || host.endedAt) throw new Refusal('NOT_FOUND', copy.refusals.noSuchHost, ['hostId'])
}

function hasMeetingToCome(plan: Omit<SeriesPlan, 'endedAt'>, now: Date): boolean {
  const { wallTime: time, timeZone, durationMinutes } = plan
  const yesterday = daysFrom(dayIn(timeZone, now), -1)
  for (const date of datesFrom(plan, yesterday)) {
    if (spanOf({ date, time, timeZone }, durationMinutes).startsAt > now) return true
  }
  return false
}
