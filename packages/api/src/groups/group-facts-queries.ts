import { Fact, type FactKind } from '../activity/fact.ts'
import type { Seat } from '../database/seat.ts'
import { pageForward, type Connection } from '../graphql/connection.ts'
import { microsecondsOf, momentAt, readMomentCursor, writeMomentCursor } from '../graphql/moment-place.ts'
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
  /** Microseconds since 1970. */
  moment: number
}

const latestFacts = {
  name: 'latest_facts',
  text: `select f.group_id, f.id, f.kind, f.actor_id, f.member_id, f.name, f.reason, f.happened_at,
      ${microsecondsOf('f.happened_at')} as moment
    from facts f
    where f.group_id = $1 and (f.happened_at, f.id) < (${momentAt('$3')}, $4::uuid)
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
  const place = readMomentCursor(after)
  const values = [seat.groupId, first + 1, place.moment, place.id, seat.memberId]
  const rows = await context.database.readPage<FactRow>(seat, latestFacts, values)
  const places = new Map(rows.map(row => [row.id, writeMomentCursor(row)]))
  return pageForward(rows.map(factFromRow), first, fact => places.get(fact.id) ?? '', after !== null)
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
