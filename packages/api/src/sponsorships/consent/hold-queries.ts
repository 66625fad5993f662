import DataLoader from 'dataloader'
import type { Seat } from '../../database/seat.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import { onceAbout } from '../found-out.ts'
import { maySeeSponsorship } from '../sponsorship-policy.ts'
import type { SponsorshipState } from '../sponsorship.ts'
import { EarlierHold } from './earlier-hold.ts'
import { mayReadOfHold, maySeeHold } from './hold-policy.ts'
import { Hold } from './hold.ts'

type Row = Hold & { vouchedForById: string }

const openHolds = {
  name: 'holds_open',
  text: `select h.group_id as "groupId", h.id, h.sponsorship_id as "sponsorshipId", h.member_id as "memberId",
      h.sponsor_id as "sponsorId", h.reason, h.hearer_id as "hearerId", h.raised_at as "raisedAt",
      h.lifted_at as "liftedAt", s.sponsor_id as "vouchedForById"
    from holds h join sponsorships s on s.group_id = h.group_id and s.id = h.sponsorship_id
    where h.group_id = $1 and h.sponsorship_id = any ($2::uuid[]) and h.lifted_at is null
      and s.state in ('PROPOSED', 'HELD')
    order by h.raised_at, h.id`,
}

/** The open holds on a sponsorship that the seat may read; all that a page asks for in one statement. */
export async function loadHolds(context: RequestContext, seat: Seat, sponsorshipId: string): Promise<Hold[]> {
  const loader = await onceAbout(
    context,
    seat.groupId,
    'holds',
    () =>
      new DataLoader(async (ids: readonly string[]) => {
        const rows = await context.database.readPage<Row>(seat, openHolds, [seat.groupId, ids])
        const holds = rows
          .filter(row => maySeeHold(seat, row))
          .map(row => Object.assign(new Hold(), { ...row, vouchedForById: undefined }))
        return ids.map(id => holds.filter(hold => hold.sponsorshipId === id))
      }),
  )
  return loader.load(sponsorshipId)
}

/** The seat's own open hold on a sponsorship. */
export async function loadOwnHold(
  context: RequestContext,
  seat: Seat,
  sponsorshipId: string,
): Promise<Hold | null> {
  const holds = await loadHolds(context, seat, sponsorshipId)
  return holds.find(({ memberId }) => memberId === seat.memberId) ?? null
}

type EarlierRow = EarlierHold & {
  holdId: string
  groupId: string
  sponsorId: string
  vouchedForById: string | null
  state: SponsorshipState | null
  newcomerId: string | null
}

/** The same member's holds before these. A sponsorship that is not the seat's to see gives no name. */
const earlierHolds = {
  name: 'holds_earlier',
  text: `select h.id as "holdId", e.group_id as "groupId", e.sponsor_id as "sponsorId", e.reason,
      e.raised_at as "raisedAt", e.lifted_at as "liftedAt", s.sponsor_id as "vouchedForById",
      s.candidate_name as "candidateName", s.state, s.newcomer_id as "newcomerId"
    from holds h
      join holds e on e.group_id = h.group_id and e.member_id = h.member_id and e.raised_at < h.raised_at
      left join sponsorships s on s.group_id = e.group_id and s.id = e.sponsorship_id
    where h.group_id = $1 and h.id = any ($2::uuid[])
    order by e.raised_at desc, e.id desc`,
}

/** What a hold's member held before, as far as the seat may read it; all that a page asks for in one statement. */
export async function loadEarlierHolds(
  context: RequestContext,
  seat: Seat,
  hold: Hold,
): Promise<EarlierHold[]> {
  const { groupId } = seat
  const loader = await onceAbout(
    context,
    groupId,
    'earlier holds',
    () =>
      new DataLoader(async (ids: readonly string[]) => {
        const rows = await context.database.readPage<EarlierRow>(seat, earlierHolds, [groupId, ids])
        return ids.map(id => rows.filter(row => row.holdId === id).flatMap(row => readEarlier(seat, row)))
      }),
  )
  return loader.load(hold.id)
}

function readEarlier(seat: Seat, row: EarlierRow): EarlierHold[] {
  const { groupId, sponsorId, state, newcomerId, reason, raisedAt, liftedAt } = row
  const vouchedForById = row.vouchedForById ?? sponsorId
  if (!mayReadOfHold(seat, { groupId, sponsorId, vouchedForById })) return []
  const about = state && { groupId, sponsorId: vouchedForById, newcomerId, state }
  const candidateName = about && maySeeSponsorship(seat, about) ? row.candidateName : null
  return [Object.assign(new EarlierHold(), { candidateName, reason, raisedAt, liftedAt })]
}
