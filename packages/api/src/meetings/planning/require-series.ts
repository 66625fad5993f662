import type { EntityManager } from 'typeorm'
import { takeAnew, type Seat } from '../../database/seat.ts'
import { Refusal } from '../../graphql/refusal.ts'
import { mayChangeSeries } from '../meeting-policy.ts'
import { MeetingSeries } from '../meeting-series.ts'
import { copy } from './copy/en.ts'
import { lockSeries } from './lock-series.ts'

/**
 * A series that the seat may change, as it is now and nobody else's until the transaction ends.
 * @param version the one that was looked at
 * @throws Refusal NOT_FOUND, NOT_ALLOWED, NOT_NOW, STALE_VERSION
 */
export async function requireSeries(
  manager: EntityManager,
  seat: Seat,
  id: string,
  version: number,
): Promise<MeetingSeries> {
  const series = await lockSeries(manager, { groupId: seat.groupId, id })
  if (!series) throw new Refusal('NOT_FOUND', copy.refusals.noSuchSeries)
  const now = await takeAnew(manager, seat)
  if (!now || !mayChangeSeries(now, series)) throw new Refusal('NOT_ALLOWED', copy.refusals.notAllowed)
  if (series.endedAt) throw new Refusal('NOT_NOW', copy.refusals.seriesEnded)
  if (series.version !== version) throw new Refusal('STALE_VERSION', copy.refusals.stale)
  return series
}

/**
 * Keeps what was changed of it.
 * @throws Refusal NOT_ALLOWED where the seat lost its right in this very moment
 */
export async function saveSeries(
  manager: EntityManager,
  { groupId, id, version }: MeetingSeries,
  change: Partial<MeetingSeries>,
): Promise<void> {
  const next = { ...change, version: version + 1 }
  const { affected } = await manager.update(MeetingSeries, { groupId, id, version }, next)
  if (affected !== 1) throw new Refusal('NOT_ALLOWED', copy.refusals.notAllowed)
}
