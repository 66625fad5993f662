import type { EntityManager } from 'typeorm'
import type { PageStatement } from '../database/doors.ts'
import type { Seat } from '../database/seat.ts'
import { isId } from '../graphql/identifier.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { isWriter } from './draft-policy.ts'
import { Draft } from './draft.ts'
import type { DraftPlace } from './draft-place.ts'

/** How many a member can have in a group, those set aside among them. */
export const mostDrafts = 200

/** What is asked of the drafts: all, or those of one place. */
export type AskedDrafts = { place: DraftPlace | null; aboutId: string | null }

type DraftRow = Omit<Draft, 'setAsideUntil'>

const ownDrafts: PageStatement = {
  name: 'drafts_own',
  text: `
    select d.group_id as "groupId", d.member_id as "memberId", d.id, d.place, d.about_id as "aboutId", d.title, d.body,
      d.rest, d.version, d.writer, d.kept_at as "keptAt", d.set_aside_at as "setAsideAt",
      case when d.place = 'REPLY' then d.about_id else p.thread_id end as "threadId"
    from drafts d
      left join posts p on d.place = 'EDIT' and p.group_id = d.group_id and p.id = d.about_id and p.author_id = $2
    where d.group_id = $1 and d.member_id = $2
      and ($3::text is null or d.place = $3) and ($4::uuid is null or d.about_id = $4) and ($5::uuid is null or d.id = $5)
    order by d.kept_at desc, d.id desc limit ${mostDrafts}`,
}

/** The seat's own drafts, the one kept last first, those set aside among them. */
export async function findDrafts(
  { database }: RequestContext,
  seat: Seat,
  { place, aboutId }: AskedDrafts,
): Promise<Draft[]> {
  if (aboutId !== null && !isId(aboutId)) return []
  return read(await database.readPage<DraftRow>(seat, ownDrafts, valuesFor(seat, place, aboutId, null)), seat)
}

/** One of them as it is after a verb. */
export async function findDraft({ database }: RequestContext, seat: Seat, id: string): Promise<Draft | null> {
  const rows = await database.readPage<DraftRow>(seat, ownDrafts, valuesFor(seat, null, null, id))
  return read(rows, seat)[0] ?? null
}

const valuesFor = (seat: Seat, ...asked: (string | null)[]) => [seat.groupId, seat.memberId, ...asked]

const read = (rows: DraftRow[], seat: Seat): Draft[] =>
  rows.map(row => Object.assign(new Draft(), row)).filter(draft => isWriter(seat, draft))

/** A draft of the seat's own, inside a verb; null when there is none with this id. */
export async function findOwnDraft(manager: EntityManager, seat: Seat, id: string): Promise<Draft | null> {
  if (!isId(id)) return null
  const { groupId, memberId } = seat
  const draft = await manager.findOneBy(Draft, { groupId, memberId, id: id.toLowerCase() })
  return draft && isWriter(seat, draft) ? draft : null
}
