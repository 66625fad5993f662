import type { Database } from '../../database/database.ts'
import type { PageStatement } from '../../database/doors.ts'
import type { Seat } from '../../database/seat.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import { ReadingLayout } from './reading-layout.ts'

/** How a member reads, remembered for them on every device; nobody else ever sees it. */
export type ReadingWays = { layout: ReadingLayout; adviceHintDismissals: number }

const usual: ReadingWays = { layout: ReadingLayout.IN_ORDER, adviceHintDismissals: 0 }

const waysOfMember: PageStatement = {
  name: 'reading_ways',
  text: `select layout, advice_hint_dismissals as "adviceHintDismissals" from reading_ways
    where group_id = $1 and member_id = $2`,
}

/** How the seat's member reads; asked once a request. */
export function loadReadingWays(context: RequestContext, seat: Seat): Promise<ReadingWays> {
  return context.once(keyOf(seat), async () => {
    const values = [seat.groupId, seat.memberId]
    const [row] = await context.database.readPage<ReadingWays>(seat, waysOfMember, values)
    return row ?? usual
  })
}

/** After a verb changed them. */
export function forgetReadingWays(context: RequestContext, seat: Seat): void {
  context.forget(keyOf(seat))
}

/** Remembers in which layout the member reads. */
export async function chooseLayout(database: Database, seat: Seat, layout: ReadingLayout): Promise<void> {
  await database.asSeat(seat, manager =>
    manager.query(
      `insert into reading_ways (group_id, member_id, layout) values ($1, $2, $3)
       on conflict (group_id, member_id) do update set layout = excluded.layout`,
      [seat.groupId, seat.memberId, layout],
    ),
  )
}

/** Remembers that the member put the hint about advice away once more. */
export async function dismissAdviceHint(database: Database, seat: Seat): Promise<void> {
  await database.asSeat(seat, manager =>
    manager.query(
      `insert into reading_ways as w (group_id, member_id, advice_hint_dismissals) values ($1, $2, 1)
       on conflict (group_id, member_id)
         do update set advice_hint_dismissals = least(w.advice_hint_dismissals + 1, 1000)`,
      [seat.groupId, seat.memberId],
    ),
  )
}

const keyOf = ({ groupId }: Seat) => `ways of reading in ${groupId}`
