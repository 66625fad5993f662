import DataLoader from 'dataloader'
import type { Database } from '../database/database.ts'
import type { Seat } from '../database/seat.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { maySeeLineage, maySeeSponsorship } from './sponsorship-policy.ts'
import { Sponsorship } from './sponsorship.ts'

/** Who brought a member in, and the sponsorship by which they came. */
export type BroughtIn = { sponsorId: string; sponsorship: Sponsorship }

type SponsorshipLoader = DataLoader<string, Sponsorship | null>
type LineageLoader = DataLoader<string, BroughtIn | null>

/** Finds sponsorships of the seat's group by id, all that a page asks for in one statement. */
export function sponsorshipsOf(context: RequestContext, seat: Seat): Promise<SponsorshipLoader> {
  return context.once(
    `sponsorships in ${seat.groupId}`,
    async () => new DataLoader(ids => findSponsorships(context.database, seat, ids)),
  )
}

/** Finds who brought in whom, by the newcomers' ids, all that a page asks for in one statement. */
export function lineageOf(context: RequestContext, seat: Seat): Promise<LineageLoader> {
  return context.once(
    `lineage in ${seat.groupId}`,
    async () => new DataLoader(ids => findLineage(context.database, seat, ids)),
  )
}

/** After a verb changed a sponsorship: what was read before no longer holds. */
export function forgetSponsorships(context: RequestContext, groupId: string): void {
  context.forget(`sponsorships in ${groupId}`)
  context.forget(`lineage in ${groupId}`)
}

/** The sponsorship as it is after a verb; null when the verb took it from the seat's sight. */
export async function rereadSponsorship(
  context: RequestContext,
  seat: Seat,
  id: string,
): Promise<Sponsorship | null> {
  forgetSponsorships(context, seat.groupId)
  return (await sponsorshipsOf(context, seat)).load(id.toLowerCase())
}

/** An active sponsorship ends with its newcomer's membership, which is written elsewhere. */
export const sponsorshipColumns = `
  s.group_id as "groupId", s.id, s.sponsor_id as "sponsorId", s.candidate_name as "candidateName",
  s.candidate_trade as "candidateTrade", s.how_known as "howKnown", s.words, s.business,
  case when s.state = 'ACTIVE' and n.ended_at is not null then 'ENDED' else s.state end as state,
  s.newcomer_id as "newcomerId", s.started_at as "startedAt", s.round_ends_at as "roundEndsAt",
  s.waits_until as "waitsUntil", s.held_at as "heldAt",
  coalesce(s.ended_at, case when s.state = 'ACTIVE' then n.ended_at end) as "endedAt",
  s.close_reason as "closeReason", s.why_come as "whyCome", s.not_here_for as "notHereFor",
  s.erased_at as "erasedAt", s.due_at as "dueAt", s.accompanied_until as "accompaniedUntil",
  s.completes_at as "completesAt", s.extended_at as "extendedAt", s.companion_gone_at as "companionGoneAt"
  from sponsorships s left join members n on n.group_id = s.group_id and n.id = s.newcomer_id`

const byId = {
  name: 'sponsorships-by-id',
  text: `select ${sponsorshipColumns} where s.group_id = $1 and s.id = any ($2::uuid[])`,
}

async function findSponsorships(
  database: Database,
  seat: Seat,
  ids: readonly string[],
): Promise<(Sponsorship | null)[]> {
  const rows = await database.readPage<Sponsorship>(seat, byId, [seat.groupId, ids])
  const visible = rows.filter(row => maySeeSponsorship(seat, row))
  const found = new Map(visible.map(row => [row.id, Object.assign(new Sponsorship(), row)]))
  return ids.map(id => found.get(id) ?? null)
}

const byNewcomer = {
  name: 'lineage-by-newcomer',
  text: `select l.newcomer_id as "broughtInId", l.sponsor_id as "broughtInById", page.*
    from lineage l join lateral (
      select ${sponsorshipColumns} where s.group_id = l.group_id and s.id = l.sponsorship_id
    ) page on true
    where l.group_id = $1 and l.newcomer_id = any ($2::uuid[])`,
}

type LineageRow = Sponsorship & { broughtInId: string; broughtInById: string }

async function findLineage(
  database: Database,
  seat: Seat,
  ids: readonly string[],
): Promise<(BroughtIn | null)[]> {
  if (!maySeeLineage(seat)) return ids.map(() => null)
  const rows = await database.readPage<LineageRow>(seat, byNewcomer, [seat.groupId, ids])
  const found = new Map(
    rows.map(({ broughtInId, broughtInById, ...row }) => [
      broughtInId,
      { sponsorId: broughtInById, sponsorship: Object.assign(new Sponsorship(), row) },
    ]),
  )
  return ids.map(id => found.get(id) ?? null)
}
