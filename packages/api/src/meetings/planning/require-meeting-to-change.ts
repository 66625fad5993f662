import type { EntityManager } from 'typeorm'
import { takeAnew, type Seat } from '../../database/seat.ts'
import { isId } from '../../graphql/identifier.ts'
import { Refusal } from '../../graphql/refusal.ts'
import { mayLookAfter } from '../meeting-policy.ts'
import { MeetingSeries } from '../meeting-series.ts'
import { Meeting } from '../meeting.ts'
import { copy } from './copy/en.ts'

type Asked = { meetingId: string; version: number }

/**
 * A meeting that the seat may change, as it is now and nobody else's until the transaction ends.
 * @param asked which, and the version that was looked at
 * @throws Refusal NOT_FOUND, NOT_ALLOWED, NOT_NOW, STALE_VERSION
 */
export async function requireMeetingToChange(
  manager: EntityManager,
  seat: Seat,
  { meetingId: id, version }: Asked,
  now: Date,
): Promise<Meeting> {
  const { groupId } = seat
  const shown = isId(id) ? await manager.findOneBy(Meeting, { groupId, id }) : null
  if (!shown) throw new Refusal('NOT_FOUND', copy.refusals.noSuchMeeting)
  const series = shown.seriesId
    ? await manager.findOneBy(MeetingSeries, { groupId, id: shown.seriesId })
    : null
  // Row security shows it to everybody, and lets those change it who plan.
  const meeting = await manager.findOne(Meeting, {
    where: { groupId, id },
    lock: { mode: 'for_no_key_update' },
  })
  const seatNow = await takeAnew(manager, seat)
  const seriesHostId = series?.hostId ?? null
  if (!meeting || !seatNow || !mayLookAfter(seatNow, { groupId, hostId: meeting.hostId, seriesHostId }))
    throw new Refusal('NOT_ALLOWED', copy.refusals.notAllowed)
  if (meeting.cancelledAt) throw new Refusal('NOT_NOW', copy.refusals.cancelled)
  if (meeting.startsAt <= now) throw new Refusal('NOT_NOW', copy.refusals.begun)
  if (meeting.sequence !== version) throw new Refusal('STALE_VERSION', copy.refusals.stale)
  return meeting
}
