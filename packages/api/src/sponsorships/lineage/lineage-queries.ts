import type { Seat } from '../../database/seat.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import { memberColumns, memberFromRow, type MemberRow } from '../../groups/member-queries.ts'
import { Standing } from '../../groups/member.ts'
import { maySeeLineage } from '../sponsorship-policy.ts'
import { drawLineage, type Drawn } from './draw-lineage.ts'
import { LineageEntry } from './lineage-entry.ts'

type Row = MemberRow & {
  leaves_name: boolean
  left_in: number | null
  broughtInById: string | null
  words: string | null
}

const lineageOfGroup = {
  name: 'lineage_of_group',
  text: `
    select ${memberColumns('m')}, m.leaves_name, l.sponsor_id as "broughtInById", s.words,
      extract(year from m.ended_at at time zone g.time_zone)::int as left_in
    from members m join groups g on g.id = m.group_id
      left join lineage l on l.group_id = m.group_id and l.newcomer_id = m.id
      left join sponsorships s on s.group_id = l.group_id and s.id = l.sponsorship_id
    where m.group_id = $1 order by m.joined_at, m.id`,
}

/** Everyone who is or was at the table, in the order in which the lineage is drawn; nobody while kept from it. */
export async function findWholeLineage(context: RequestContext, seat: Seat): Promise<LineageEntry[]> {
  if (!maySeeLineage(seat)) return []
  const rows = await context.database.readPage<Row>(seat, lineageOfGroup, [seat.groupId])
  return drawLineage(rows).map(entryOf)
}

/** Whoever left no name is told by nothing: the words of their sponsor name them, too. */
function entryOf({ person, level }: Drawn<Row>): LineageEntry {
  const isNamed = person.ended_at === null || person.leaves_name
  return Object.assign(new LineageEntry(), {
    level,
    member: isNamed ? memberFromRow(person) : null,
    isNewcomer: person.ended_at === null && person.standing === Standing.NEWCOMER,
    leftIn: person.left_in,
    joinedAt: new Date(person.joined_at),
    words: isNamed ? person.words : null,
  })
}
