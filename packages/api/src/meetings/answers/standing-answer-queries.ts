import type { Seat } from '../../database/seat.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import { onceAboutMeetings } from '../found-meetings.ts'
import type { RsvpAnswer } from '../rsvp.ts'

type Row = { series_id: string; answer: RsvpAnswer }

const own = {
  name: 'own_standing_answers',
  text: 'select series_id, answer from standing_answers where group_id = $1 and member_id = $2',
}

/** What the seat's member answers for each new meeting of a series; all of theirs are read in one statement. */
export async function loadStandingAnswer(
  context: RequestContext,
  seat: Seat,
  seriesId: string,
): Promise<RsvpAnswer | null> {
  const answers = await onceAboutMeetings(context, seat.groupId, 'own standing answers', async () => {
    const rows = await context.database.readPage<Row>(seat, own, [seat.groupId, seat.memberId])
    return new Map(rows.map(row => [row.series_id, row.answer]))
  })
  return answers.get(seriesId) ?? null
}
