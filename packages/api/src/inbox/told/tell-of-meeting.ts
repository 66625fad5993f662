import type { EntityManager } from 'typeorm'
import type { Happening } from '../../activity/announce.ts'
import { isShortNotice } from '../../meetings/planning/short-notice.ts'
import type { ItemKind } from '../item-kinds.ts'
import { isSeated } from './readers.ts'
import { tellItems, type Telling } from './tell-items.ts'
import type { Teller } from './teller.ts'

type Found = Pick<Telling, 'memberId' | 'isMailed'> & {
  startsAt: Date
  isCancelled: boolean
  /** They have not said that they stay away. */
  countsOnIt: boolean
  /** The mail of the evening before told them that it takes place. */
  hadEveningMail: boolean
}

const everybodyElse = `
  select m.id as "memberId", ${isSeated} as "isMailed", t.starts_at as "startsAt",
    t.cancelled_at is not null as "isCancelled", s.answer is distinct from 'NOT_GOING' as "countsOnIt",
    exists (select from mail.letters l where l.group_id = $1 and l.member_id = m.id
      and l.kind = 'EVENING' and l.subject_id = t.id and l.dropped_at is null and l.failed_at is null
      and right(l.once, 10) >= to_char($4::timestamptz at time zone g.time_zone, 'YYYY-MM-DD')) as "hadEveningMail"
  from meetings t
    join groups g on g.id = t.group_id
    join members m on m.group_id = t.group_id and m.ended_at is null and m.id is distinct from $3
    left join rsvps s on s.group_id = t.group_id and s.meeting_id = t.id and s.member_id = m.id
  where t.group_id = $1 and t.id = $2`

/**
 * Tells the whole table of a meeting, but for who did it. Whoever counts on one that is near hears at once that it is
 * not so; whoever had the mail of its evening before hears it also where they want no other mail.
 * @param isCalledOff whether they cannot count on it any more as they did
 * @param wasNear whether it was about to begin before it was moved
 */
export function tellOfMeeting(
  kind: ItemKind,
  { isCalledOff = false, wasNear = false }: { isCalledOff?: boolean; wasNear?: boolean } = {},
): Teller {
  return async (manager: EntityManager, happening: Happening, now: Date) => {
    const { groupId, subjectId: meetingId, eventId, actorId } = happening
    const found: Found[] = await manager.query(everybodyElse, [groupId, meetingId, actorId, now])
    const tellings = found
      .filter(({ isCancelled }) => isCancelled === (kind === 'MEETING_CANCELLED'))
      .map(({ memberId, isMailed, startsAt, countsOnIt, hadEveningMail }) => {
        const isUndone = isCalledOff && countsOnIt
        const isUrgent = isUndone && (wasNear || isShortNotice(startsAt, now))
        const undoesEvening = isUndone && hadEveningMail
        return { memberId, kind, eventId, actorId, meetingId, isMailed, isUrgent, undoesEvening }
      })
    await tellItems(manager, groupId, tellings, now)
  }
}
