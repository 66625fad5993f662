import type { EntityManager } from 'typeorm'
import type { Follower } from '../../activity/follow-facts.ts'
import type { Database } from '../../database/database.ts'
import type { Deployment } from '../../graphql/request-context.ts'
import { tellGroupMember } from '../../groups/tell-group-member.ts'
import { Group } from '../../groups/group.ts'
import { seatState } from '../../groups/seat-state.ts'
import { Meeting } from '../meeting.ts'
import { copy } from './copy/en.ts'
import { isTimeToRemind, isToday } from './when-to-remind.ts'

type House = { database: Database } & Pick<Deployment, 'publicUrl' | 'clock'>

/** Reminds those of a group who have said nothing of a meeting that is near, once for each meeting. */
export function remindOfMeetings(house: House): Follower {
  return async groupId => {
    const now = house.clock()
    const near: { id: string }[] = await house.database.asSystem('looking for meetings', groupId, manager =>
      manager.query(
        `select t.id from meetings t where t.group_id = $1 and t.cancelled_at is null
           and t.starts_at > $2 and t.starts_at <= $2::timestamptz + interval '36 hours'
           and not exists (select from meeting_reminders r where r.group_id = t.group_id and r.meeting_id = t.id)
         order by t.starts_at, t.id`,
        [groupId, now],
      ),
    )
    for (const { id } of near) {
      await house.database.asSystem('a reminder', groupId, manager => remind(manager, groupId, id, now))
    }
  }
}

async function remind(manager: EntityManager, groupId: string, id: string, now: Date): Promise<void> {
  const meeting = await manager.findOneByOrFail(Meeting, { groupId, id })
  const group = await manager.findOneByOrFail(Group, { id: groupId })
  if (!isTimeToRemind(meeting, group.timeZone, now) || !(await isFirst(manager, meeting, now))) return
  const when = copy.when(isToday(meeting, now), clockWords(meeting.wallTime), zoneName(meeting, group))
  const letter = {
    kind: 'MEETING_IS_NEAR',
    group,
    subjectId: id,
    words: copy.reminder(group.meetingName, when, group.name, meeting.place),
    way: { button: copy.open, path: `/meetings/${id}` },
  }
  for (const toMemberId of await findSilent(manager, meeting)) {
    await tellGroupMember(manager, now, { ...letter, toMemberId })
  }
}

/** Two processes at once: the second waits for the first, and finds that it was done. */
async function isFirst(manager: EntityManager, { groupId, id }: Meeting, now: Date): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    `insert into meeting_reminders (group_id, meeting_id, reminded_at) values ($1, $2, $3)
     on conflict (group_id, meeting_id) do nothing returning meeting_id`,
    [groupId, id, now],
  )
  return rows.length === 1
}

/** Who is at the table and has no answer, not even by a standing one. */
async function findSilent(manager: EntityManager, { groupId, id }: Meeting): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `select m.id from members m join groups g on g.id = m.group_id
     where m.group_id = $1 and m.ended_at is null and (${seatState}) = 'SEATED'
       and not exists (select from rsvps r where r.group_id = $1 and r.meeting_id = $2 and r.member_id = m.id)
     order by m.id`,
    [groupId, id],
  )
  return rows.map(member => member.id)
}

/** "6:30 AM", of a time as Postgres tells it. */
function clockWords(wallTime: string): string {
  const moment = new Date(`1970-01-01T${wallTime.slice(0, 5)}:00Z`)
  return new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' })
    .format(moment)
    .replace('\u202f', ' ')
}

/** "New York", where the group itself lives by other clocks. */
function zoneName({ timeZone }: Meeting, group: Group): string | null {
  if (timeZone === group.timeZone) return null
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ')
}
