import type { Seat } from '../../database/seat.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import { may } from '../sponsorship-policy.ts'
import { readSponsorships, sponsorshipPage } from '../sponsorship-queries.ts'
import type { Sponsorship } from '../sponsorship.ts'

const unanswered = sponsorshipPage(
  'sponsorships_unanswered',
  `s.state = 'PROPOSED' and s.sponsor_id <> $2
    and not exists (select from consents c
      where c.group_id = $1 and c.sponsorship_id = s.id and c.member_id = $2)
    and not exists (select from holds h
      where h.group_id = $1 and h.sponsorship_id = s.id and h.member_id = $2 and h.lifted_at is null)`,
  's.round_ends_at, s.id',
)

/** The proposals to which the seat's member has said nothing yet; the one whose round ends first comes first. */
export async function findUnanswered(context: RequestContext, seat: Seat): Promise<Sponsorship[]> {
  const sponsorships = await readSponsorships(context.database, seat, unanswered)
  return sponsorships.filter(sponsorship => may('ANSWER', seat, sponsorship))
}

const heldFor = sponsorshipPage(
  'sponsorships_held_for',
  `s.state in ('PROPOSED', 'HELD') and s.sponsor_id <> $2 and exists (select from holds h
    where h.group_id = $1 and h.sponsorship_id = s.id and h.lifted_at is null and h.member_id <> $2
      and (h.hearer_id = $2 or $3))`,
  's.started_at, s.id',
)

/** The proposals with which somebody else could not speak freely, where the seat's member hears it. */
export async function findHeldFor(context: RequestContext, seat: Seat): Promise<Sponsorship[]> {
  if (seat.state !== 'SEATED') return []
  return readSponsorships(context.database, seat, heldFor, [seat.role === 'ADMIN'])
}
