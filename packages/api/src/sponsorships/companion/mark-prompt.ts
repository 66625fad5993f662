import type { RequestContext } from '../../graphql/request-context.ts'
import { requireSeat } from '../../groups/take-seat.ts'
import { forgetSponsorships } from '../sponsorship-queries.ts'
import {
  MarkedPrompt,
  type CompanionMark,
  type CompanionPrompt,
  type Companionship,
} from './companionship.ts'
import { requireCompanionship } from './require-companionship.ts'

type Asked = {
  groupId: string
  companionshipId: string
  prompt: CompanionPrompt
  /** Null takes the mark away. */
  mark?: CompanionMark | null
}

const write = `
  insert into companion_marks (group_id, companionship_id, prompt, mark, marked_by_id, marked_at)
  values ($1, $2, $3, $4, $5, $6)
  on conflict (group_id, companionship_id, prompt) do update
    set mark = excluded.mark, marked_by_id = excluded.marked_by_id, marked_at = excluded.marked_at`

/**
 * Ticks or skips a prompt for both, or takes the mark away.
 * @throws Refusal NOT_FOUND when the page is not theirs; NOT_NOW when it was closed
 */
export async function markPrompt(context: RequestContext, asked: Asked): Promise<Companionship> {
  const { seat } = await requireSeat(context, asked.groupId)
  const companionship = await context.database.asSeat(seat, async manager => {
    const found = await requireCompanionship(manager, seat, asked.companionshipId)
    const { groupId, id: companionshipId } = found
    if (asked.mark) {
      const values = [groupId, companionshipId, asked.prompt, asked.mark, seat.memberId, context.now()]
      await manager.query(write, values)
    } else {
      await manager.delete(MarkedPrompt, { groupId, companionshipId, prompt: asked.prompt })
    }
    return found
  })
  forgetSponsorships(context, seat.groupId)
  return companionship
}
