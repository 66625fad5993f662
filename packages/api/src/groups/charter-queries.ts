import type { Seat } from '../database/seat.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { Charter } from './charter.ts'

type CharterRow = {
  group_id: string
  id: string
  version: number
  text: string
  written_by_id: string | null
  written_at: Date
  grace_until: Date | null
  accepted: boolean
}

const currentCharter = {
  name: 'current_charter',
  text: `select c.group_id, c.id, c.version, c.text, c.written_by_id, c.written_at, c.grace_until,
      coalesce(m.charter_version >= c.version, false) as accepted
    from groups g
    join charters c on c.group_id = g.id and c.version = g.charter_version
    join members m on m.group_id = g.id and m.id = $2
    where g.id = $1`,
}

/** The charter as it stands now: readable also while kept from the table. */
export async function findCharter(context: RequestContext, seat: Seat): Promise<Charter> {
  const values = [seat.groupId, seat.memberId]
  const [row] = await context.database.readPage<CharterRow>(seat, currentCharter, values)
  if (!row) throw new Error('A seat was taken in a group whose charter it does not see.')
  return Object.assign(new Charter(), {
    groupId: row.group_id,
    id: row.id,
    version: row.version,
    text: row.text,
    writtenById: row.written_by_id,
    writtenAt: row.written_at,
    graceUntil: row.grace_until,
    viewerHasAccepted: row.accepted,
  })
}
