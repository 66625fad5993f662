import DataLoader from 'dataloader'
import type { EntityManager } from 'typeorm'
import type { Seat } from '../database/seat.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { onceAbout } from './found-out.ts'
import type { Involvement } from './sponsorship-policy.ts'

type Row = Required<Involvement> & { id: string }

/** What ties member $2 of group $1 to the sponsorships $3. */
const involvement = {
  name: 'sponsorship_involvement',
  text: `select s.id,
      exists (select from holds h where h.group_id = $1 and h.sponsorship_id = s.id
        and h.member_id = $2 and h.lifted_at is null) as holds,
      exists (select from holds h where h.group_id = $1 and h.sponsorship_id = s.id
        and h.hearer_id = $2 and h.lifted_at is null) as hears,
      exists (select from hand_overs o where o.group_id = $1 and o.sponsorship_id = s.id
        and o.to_member_id = $2 and o.answer is null) as "isAsked"
    from unnest($3::uuid[]) s(id)`,
}

/** What else ties the seat to a sponsorship; all that a page asks for in one statement. */
export async function loadInvolvement(context: RequestContext, seat: Seat, id: string): Promise<Involvement> {
  const { groupId, memberId } = seat
  const loader = await onceAbout(
    context,
    groupId,
    'involvement',
    () =>
      new DataLoader(async (ids: readonly string[]) => {
        const rows = await context.database.readPage<Row>(seat, involvement, [groupId, memberId, ids])
        const found = new Map(rows.map(row => [row.id, row]))
        return ids.map(asked => found.get(asked) ?? {})
      }),
  )
  return loader.load(id)
}

/** The same inside a verb's transaction. */
export async function findInvolvement(manager: EntityManager, seat: Seat, id: string): Promise<Involvement> {
  const [row]: Row[] = await manager.query(involvement.text, [seat.groupId, seat.memberId, [id]])
  return row ?? {}
}
