import DataLoader from 'dataloader'
import type { Seat } from '../../database/seat.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import { onceAboutMeetings } from '../found-meetings.ts'

/** What stands around a series, beside what its row says. */
export type AroundSeries = {
  /** Members who would look after a meeting now and then, those who offered first before the others. */
  willing: string[]
  nextMeetingId: string | null
}

const statement = {
  name: 'around_series',
  text: `
    select s.id,
      coalesce((select json_agg(w.member_id order by w.since, w.member_id) from willing_hosts w
        join members m on m.group_id = w.group_id and m.id = w.member_id and m.ended_at is null
        where w.group_id = s.group_id and w.series_id = s.id), '[]') as willing,
      (select t.id from meetings t
        where t.group_id = s.group_id and t.series_id = s.id and t.cancelled_at is null and t.ends_at > $3
        order by t.starts_at, t.id limit 1) as "nextMeetingId"
    from meeting_series s where s.group_id = $1 and s.id = any ($2::uuid[])`,
}

/** What stands around a series; all that a page asks for are read in one statement. */
export async function loadAroundSeries(
  context: RequestContext,
  seat: Seat,
  seriesId: string,
): Promise<AroundSeries> {
  const find = async (ids: readonly string[]) => {
    const values = [seat.groupId, ids, context.now()]
    const rows = await context.database.readPage<AroundSeries & { id: string }>(seat, statement, values)
    const found = new Map(rows.map(row => [row.id, row]))
    return ids.map(id => found.get(id) ?? { willing: [], nextMeetingId: null })
  }
  const loader = await onceAboutMeetings(context, seat.groupId, 'around series', () => new DataLoader(find))
  return loader.load(seriesId)
}
