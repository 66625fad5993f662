import type { RequestContext } from '../../graphql/request-context.ts'
import { checkTexts } from '../../graphql/text-input.ts'
import { requireSeat } from '../../groups/take-seat.ts'
import { forgetSponsorships } from '../sponsorship-queries.ts'
import { CompanionLine, type Companionship } from './companionship.ts'
import { copy } from './copy/en.ts'
import { requireCompanionship } from './require-companionship.ts'

type Asked = { groupId: string; companionshipId: string; text: string }

const write = `
  insert into companion_lines (group_id, companionship_id, author_id, text, written_at) values ($1, $2, $3, $4, $5)
  on conflict (group_id, companionship_id, author_id) do update
    set text = excluded.text, written_at = excluded.written_at`

/**
 * Writes the line that the other reads, in the place of the one before; an empty one removes it.
 * @throws Refusals TOO_LONG
 * @throws Refusal NOT_FOUND when the page is not theirs; NOT_NOW when it was closed
 */
export async function writeCompanionLine(context: RequestContext, asked: Asked): Promise<Companionship> {
  const { seat } = await requireSeat(context, asked.groupId)
  const rule = { called: copy.called.line, atLeast: 0, atMost: 500 }
  const { text } = checkTexts({ text: asked.text }, { text: rule })
  const companionship = await context.database.asSeat(seat, async manager => {
    const found = await requireCompanionship(manager, seat, asked.companionshipId)
    const { groupId, id: companionshipId } = found
    if (text) {
      await manager.query(write, [groupId, companionshipId, seat.memberId, text, context.now()])
    } else {
      await manager.delete(CompanionLine, { groupId, companionshipId, authorId: seat.memberId })
    }
    return found
  })
  forgetSponsorships(context, seat.groupId)
  return companionship
}
