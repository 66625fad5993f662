import type { EntityManager } from 'typeorm'
import type { Sponsorship } from './sponsorship.ts'
import { countsUntil, type Circumstances } from './what-is-due.ts'

type Row = {
  sponsorIsHere: boolean
  someoneWouldMeetFirst: boolean
  holds: { id: string; leftAt: string | null }[]
}

const sql = `
  select
    exists (select from members m
      where m.group_id = $1 and m.id = $3 and m.ended_at is null) as "sponsorIsHere",
    exists (select from consents c join members m on m.group_id = c.group_id and m.id = c.member_id
      where c.group_id = $1 and c.sponsorship_id = $2 and c.answer = 'MEET_FIRST'
        and m.ended_at is null) as "someoneWouldMeetFirst",
    coalesce((select json_agg(json_build_object('id', h.id, 'leftAt', m.ended_at))
      from holds h join members m on m.group_id = h.group_id and m.id = h.member_id
      where h.group_id = $1 and h.sponsorship_id = $2 and h.lifted_at is null), '[]') as holds`

/** By what the clock decides about a sponsorship; read as the system, behind the sponsorship's lock. */
export async function findCircumstances(
  manager: EntityManager,
  { groupId, id, sponsorId }: Sponsorship,
): Promise<Circumstances> {
  const [row]: Row[] = await manager.query(sql, [groupId, id, sponsorId])
  if (!row) throw new Error('The circumstances of a sponsorship could not be read.')
  const { holds, ...rest } = row
  const holdsCountUntil = holds.map(hold => countsUntil(hold, hold.leftAt ? new Date(hold.leftAt) : null))
  return { ...rest, holdsCountUntil }
}
