import DataLoader from 'dataloader'
import type { Seat } from '../database/seat.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { onceAbout } from '../sponsorships/found-out.ts'
import { sponsorshipColumns } from '../sponsorships/sponsorship-queries.ts'
import { Sponsorship } from '../sponsorships/sponsorship.ts'
import { SponsorshipNeed } from './sponsorship-need.ts'

/**
 * What a sponsorship needs of those who look after the group, as member `$2` sees it. A hold in the round stands in
 * rows that the seat may read, and the sponsor never may: row security says so, and so does this statement.
 */
const need = `
  case
    when s.state = 'HELD' then 'HELD'
    when s.state = 'PROPOSED' then case when s.sponsor_id <> $2 and exists (
      select from holds h where h.group_id = s.group_id and h.sponsorship_id = s.id and h.lifted_at is null
        and h.sponsor_id <> $2) then 'HELD' else 'NOTHING' end
    when s.state = 'CLEARED' then case
      when p.ended_at is not null or p.paused_until > now() then 'TAKE_OVER'
      when not exists (select from sponsorship_addresses a
        where a.group_id = s.group_id and a.sponsorship_id = s.id) then 'GIVE_ADDRESS'
      else 'INVITE' end
    when s.state = 'INVITED' then case when (select v.delivery from invitations v
      where v.group_id = s.group_id and v.sponsorship_id = s.id order by v.id desc limit 1) = 'FAILED'
      then 'INVITATION_FAILED' else 'INVITATION_OPEN' end
    when s.state = 'ACTIVE' and n.ended_at is null then case
      when s.companion_gone_at is not null or p.ended_at is not null then 'NEWCOMER_WITHOUT_SPONSOR'
      when s.extended_at is not null then 'EXTENDED' else 'NOTHING' end
    else 'NOTHING' end as need`

const columns = `${need}, ${sponsorshipColumns} join members p on p.group_id = s.group_id and p.id = s.sponsor_id`

/** From the proposal to the end of the accompaniment. */
const inFlight = {
  name: 'sponsorships_in_flight',
  text: `select page.* from (select ${columns} where s.group_id = $1
      and (s.state in ('PROPOSED', 'HELD', 'CLEARED', 'INVITED') or (s.state = 'ACTIVE' and n.ended_at is null))) page
    order by array_position($3::text[], page.need), page."startedAt", page.id`,
}

const needs = {
  name: 'sponsorship_needs',
  text: `select page.id, page.need from (select ${columns} where s.group_id = $1 and s.id = any ($3::uuid[])) page`,
}

type Row = Sponsorship & { need: SponsorshipNeed }
type Needs = DataLoader<string, SponsorshipNeed>

/** Sponsorships in flight, in the order in which they need a person, the oldest first; for an admin's seat. */
export async function findInFlight(context: RequestContext, seat: Seat): Promise<Sponsorship[]> {
  const values = [seat.groupId, seat.memberId, Object.values(SponsorshipNeed)]
  const rows = await context.database.readPage<Row>(seat, inFlight, values)
  const known = await needsOf(context, seat)
  return rows.map(({ need: itsNeed, ...row }) => {
    known.clear(row.id).prime(row.id, itsNeed)
    return Object.assign(new Sponsorship(), row)
  })
}

/** What each sponsorship needs, by its id; all that a page asks for in one statement. */
export function needsOf(context: RequestContext, seat: Seat): Promise<Needs> {
  return onceAbout(
    context,
    seat.groupId,
    'needs',
    () =>
      new DataLoader(async ids => {
        type NeedRow = { id: string; need: SponsorshipNeed }
        const values = [seat.groupId, seat.memberId, ids]
        const rows = await context.database.readPage<NeedRow>(seat, needs, values)
        const found = new Map(rows.map(row => [row.id, row.need]))
        return ids.map(id => found.get(id) ?? SponsorshipNeed.NOTHING)
      }),
  )
}
