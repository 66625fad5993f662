import DataLoader from 'dataloader'
import type { EntityManager } from 'typeorm'
import type { Database } from '../database/database.ts'
import type { PageStatement } from '../database/doors.ts'
import type { Seat } from '../database/seat.ts'
import { isId } from '../graphql/identifier.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { forgetFindings, onceAbout } from './found-out.ts'
import { maySeeLineage, maySeeSponsorship } from './sponsorship-policy.ts'
import { Sponsorship } from './sponsorship.ts'

/** Who brought a member in, and the sponsorship by which they came. */
export type BroughtIn = { sponsorId: string; sponsorship: Sponsorship }

type SponsorshipLoader = DataLoader<string, Sponsorship | null>
type LineageLoader = DataLoader<string, BroughtIn | null>

/** Finds sponsorships of the seat's group by id, all that a page asks for in one statement. */
export function sponsorshipsOf(context: RequestContext, seat: Seat): Promise<SponsorshipLoader> {
  return onceAbout(
    context,
    seat.groupId,
    'by id',
    () => new DataLoader(ids => findSponsorships(context.database, seat, ids)),
  )
}

/** Finds who brought in whom, by the newcomers' ids, all that a page asks for in one statement. */
export function lineageOf(context: RequestContext, seat: Seat): Promise<LineageLoader> {
  return onceAbout(
    context,
    seat.groupId,
    'lineage',
    () => new DataLoader(ids => findLineage(context.database, seat, ids)),
  )
}

/** After a verb changed a sponsorship: what was read before no longer holds. */
export function forgetSponsorships(context: RequestContext, groupId: string): void {
  forgetFindings(context, groupId)
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

/** Whether member $2 hears somebody's hold on it. */
const hears = `exists (select from holds h where h.group_id = s.group_id and h.sponsorship_id = s.id
  and h.hearer_id = $2 and h.lifted_at is null) as hears`

/** A statement for {@link readSponsorships}: `condition` is about `s`, in group $1, for member $2. */
export const sponsorshipPage = (name: string, condition: string, order = 's.id'): PageStatement => ({
  name,
  text: `select ${hears}, ${sponsorshipColumns} where s.group_id = $1 and ${condition} order by ${order}`,
})

const byId = sponsorshipPage('sponsorships_by_id', 's.id = any ($3::uuid[])')

const openOnes = sponsorshipPage(
  'sponsorships_open',
  `s.state in ('PROPOSED', 'HELD', 'CLEARED', 'INVITED')`,
  's.started_at, s.id',
)

const ofSponsor = sponsorshipPage(
  'sponsorships_of_sponsor',
  `s.sponsor_id = $2 and (s.state in ('PROPOSED', 'HELD', 'CLEARED', 'INVITED')
    or (s.state = 'ACTIVE' and n.ended_at is null)
    or (s.state in ('WITHDRAWN', 'CLOSED', 'DECLINED', 'LAPSED') and s.erased_at is null))`,
  's.started_at desc, s.id desc',
)

type Row = Sponsorship & { hears: boolean }

/** Sponsorships a statement of this room finds, as far as the seat may see them. */
export async function readSponsorships(
  database: Database,
  seat: Seat,
  statement: PageStatement,
  more: unknown[] = [],
): Promise<Sponsorship[]> {
  const rows = await database.readPage<Row>(seat, statement, [seat.groupId, seat.memberId, ...more])
  return rows
    .filter(row => maySeeSponsorship(seat, row, row))
    .map(row => Object.assign(new Sponsorship(), row))
}

async function findSponsorships(
  database: Database,
  seat: Seat,
  ids: readonly string[],
): Promise<(Sponsorship | null)[]> {
  const sponsorships = await readSponsorships(database, seat, byId, [ids.filter(isId)])
  const found = new Map(sponsorships.map(sponsorship => [sponsorship.id, sponsorship]))
  return ids.map(id => found.get(id.toLowerCase()) ?? null)
}

/** From the proposal to the invitation, as far as the seat may see them, the oldest first. */
export function findOpen(context: RequestContext, seat: Seat): Promise<Sponsorship[]> {
  return readSponsorships(context.database, seat, openOnes)
}

/** What the seat's member vouches for, and what has ended without being erased yet, the latest first. */
export function findOwn(context: RequestContext, seat: Seat): Promise<Sponsorship[]> {
  return readSponsorships(context.database, seat, ofSponsor)
}

const openCount = {
  name: 'sponsorships_open_count',
  text: `select count(*)::int as count from sponsorships s where s.group_id = $1 and s.sponsor_id = $2
    and s.state in ('PROPOSED', 'HELD', 'CLEARED', 'INVITED')`,
}

/** How many open sponsorships a member has, inside a verb's transaction. */
export async function countOpen(manager: EntityManager, groupId: string, memberId: string): Promise<number> {
  const [row]: { count: number }[] = await manager.query(openCount.text, [groupId, memberId])
  return row?.count ?? 0
}

/** How many open sponsorships the seat's member has. */
export function loadOwnOpenCount(context: RequestContext, seat: Seat): Promise<number> {
  return onceAbout(context, seat.groupId, 'own open count', async () => {
    const values = [seat.groupId, seat.memberId]
    const [row] = await context.database.readPage<{ count: number }>(seat, openCount, values)
    return row?.count ?? 0
  })
}

const byNewcomer = {
  name: 'lineage_by_newcomer',
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
