import DataLoader from 'dataloader'
import type { Seat } from '../../database/seat.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import { onceAbout } from '../found-out.ts'
import { ConsentAnswer } from './consent.ts'

/** What a seat reads of what was said to a proposal. */
export type Said = {
  /** The seat's own. */
  answer: ConsentAnswer | null
  /** Who would like to meet the candidate first, by name; told to the sponsor alone. */
  meetFirstIds: string[]
}

type Row = { sponsorshipId: string; memberId: string; answer: ConsentAnswer }

const said = {
  name: 'consents_said',
  text: `select c.sponsorship_id as "sponsorshipId", c.member_id as "memberId", c.answer
    from consents c
      join sponsorships s on s.group_id = c.group_id and s.id = c.sponsorship_id
      join members m on m.group_id = c.group_id and m.id = c.member_id and m.ended_at is null
    where c.group_id = $1 and c.sponsorship_id = any ($3::uuid[])
      and (c.member_id = $2 or (s.sponsor_id = $2 and c.answer = 'MEET_FIRST'))
    order by lower(m.name), m.id`,
}

/** What the seat reads of what was said; all that a page asks for in one statement. */
export async function loadSaid(context: RequestContext, seat: Seat, sponsorshipId: string): Promise<Said> {
  const { groupId, memberId } = seat
  const loader = await onceAbout(
    context,
    groupId,
    'said',
    () =>
      new DataLoader(async (ids: readonly string[]) => {
        const rows = await context.database.readPage<Row>(seat, said, [groupId, memberId, ids])
        return ids.map(id => saidTo(id, rows, memberId))
      }),
  )
  return loader.load(sponsorshipId)
}

function saidTo(sponsorshipId: string, rows: readonly Row[], memberId: string): Said {
  const about = rows.filter(row => row.sponsorshipId === sponsorshipId)
  return {
    answer: about.find(row => row.memberId === memberId)?.answer ?? null,
    meetFirstIds: about.filter(row => row.memberId !== memberId).map(row => row.memberId),
  }
}
