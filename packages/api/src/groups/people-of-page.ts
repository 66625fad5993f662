import { memberColumns, memberFromRow, type MemberRow } from './member-queries.ts'
import type { Member } from './member.ts'

/** A page's row; the first also brings everyone whom the page names, each once. */
export type RowWithPeople = { people: MemberRow[] | null }

/**
 * SQL: everyone whom a page names, on its first row, so that neither a join per row nor a second statement is needed.
 * @param ids selects the ids of members; $1 is the group
 * @param order of the page
 */
export const peopleOnFirstRow = (ids: string, order: string) => `
  case when row_number() over (order by ${order}) = 1 then (
    select json_agg(row_to_json(person)) from (
      select ${memberColumns('m')} from members m where m.group_id = $1 and m.id in (${ids})
    ) person
  ) end as people`

/** Everyone whom the page names, by id. */
export function peopleOf(rows: RowWithPeople[]): Map<string, Member> {
  const people = rows.flatMap(row => row.people ?? []).map(memberFromRow)
  return new Map(people.map(member => [member.id, member]))
}
