import type { EntityManager } from 'typeorm'
import { MailContent } from '../mail/content.ts'
import type { EveningHours } from './evening-moment.ts'

/** A meeting to come, as far as mails by the clock are concerned. */
export type ComingMeeting = { id: string; startsAt: Date; plannedAt: Date; movedAt: Date | null }

/** What decides about a group's mails by the clock. */
export type EveningGroup = EveningHours & {
  content: MailContent
  /** Of the next ten days, the soonest first. */
  coming: ComingMeeting[]
  /** Whom the mail of an evening went to, or of a week: told by whom and by the event. */
  written: { memberId: string; once: string; isDropped: boolean }[]
}

type Row = EveningHours & {
  content: MailContent | null
  coming: Record<keyof ComingMeeting, string>[] | null
  written: EveningGroup['written'] | null
}

/** A group as mails by the clock see it, in one statement, as the system there. */
export async function findEveningGroup(
  manager: EntityManager,
  groupId: string,
  now: Date,
): Promise<EveningGroup> {
  const [row]: Row[] = await manager.query(
    `select g.time_zone as "timeZone", coalesce(s.evening_time, '18:00')::text as "eveningTime",
       coalesce(s.digest_weekday, 7) as "digestWeekday", s.content,
       (select json_agg(json_build_object('id', t.id, 'startsAt', t.starts_at, 'plannedAt', t.planned_at,
           'movedAt', t.moved_at) order by t.starts_at, t.id)
         from meetings t where t.group_id = $1 and t.cancelled_at is null
           and t.starts_at > $2::timestamptz and t.starts_at < $2::timestamptz + interval '10 days') as coming,
       (select json_agg(json_build_object('memberId', l.member_id, 'once', l.once,
           'isDropped', l.dropped_at is not null))
         from mail.letters l where l.group_id = $1 and l.kind in ('EVENING', 'DIGEST')
           and right(l.once, 10) > to_char($2::timestamptz - interval '10 days', 'YYYY-MM-DD')) as written
     from groups g left join mail_settings s on s.group_id = g.id where g.id = $1`,
    [groupId, now],
  )
  if (!row) throw new Error('A group was looked at that is not there.')
  const coming = (row.coming ?? []).map(({ id, startsAt, plannedAt, movedAt }) => ({
    id,
    startsAt: new Date(startsAt),
    plannedAt: new Date(plannedAt),
    movedAt: movedAt ? new Date(movedAt) : null,
  }))
  return { ...row, content: row.content ?? MailContent.FIRST_LINES, coming, written: row.written ?? [] }
}
