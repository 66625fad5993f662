import { Fact, type FactKind } from '../activity/fact.ts'
import type { Seat } from '../database/seat.ts'
import { pageForward, type Connection } from '../graphql/connection.ts'
import { readCursor, writeCursor } from '../graphql/cursor.ts'
import { isId } from '../graphql/identifier.ts'
import { checkPageSize } from '../graphql/page-size.ts'
import type { RequestContext } from '../graphql/request-context.ts'

type FactRow = {
  group_id: string
  id: string
  kind: FactKind
  actor_id: string | null
  member_id: string | null
  name: string | null
  reason: string | null
  happened_at: Date
  /** The moment to the microsecond, which a Date does not keep. */
  place: string
}

const latestFacts = {
  name: 'latest_facts',
  text: `select f.group_id, f.id, f.kind, f.actor_id, f.member_id, f.name, f.reason, f.happened_at,
      to_char(f.happened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as place
    from facts f
    where f.group_id = $1 and ($3::timestamptz is null or (f.happened_at, f.id) < ($3, $4::uuid))
      and (f.kind not in ('RELEASE_PROPOSED', 'RELEASE_WITHDRAWN') or f.member_id is distinct from $5::uuid)
    order by f.happened_at desc, f.id desc limit $2`,
}

/** What happened, the latest first; nobody reads that their own release was spoken of. */
export async function findFacts(
  context: RequestContext,
  seat: Seat,
  { first, after }: { first: number; after: string | null },
): Promise<Connection<Fact>> {
  checkPageSize(first)
  const [moment, id] = after ? readCursor(after, parsePlace) : [null, null]
  const values = [seat.groupId, first + 1, moment, id, seat.memberId]
  const rows = await context.database.readPage<FactRow>(seat, latestFacts, values)
  const places = new Map(rows.map(row => [row.id, row.place]))
  return pageForward(
    rows.map(factFromRow),
    first,
    fact => writeCursor([places.get(fact.id) ?? '', fact.id]),
    !!after,
  )
}

function parsePlace([moment, id]: unknown[]): [string, string] | null {
  const isMoment = typeof moment === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/.test(moment)
  return isMoment && !Number.isNaN(Date.parse(moment)) && typeof id === 'string' && isId(id)
    ? [moment, id]
    : null
}

function factFromRow(row: FactRow): Fact {
  return Object.assign(new Fact(), {
    groupId: row.group_id,
    id: row.id,
    kind: row.kind,
    actorId: row.actor_id,
    memberId: row.member_id,
    name: row.name,
    reason: row.reason,
    happenedAt: row.happened_at,
  })
}
