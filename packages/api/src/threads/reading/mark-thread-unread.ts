import type { Database } from '../../database/database.ts'
import type { Seat } from '../../database/seat.ts'
import { isId } from '../../graphql/identifier.ts'
import { Refusal } from '../../graphql/refusal.ts'
import { readable } from '../confidence/readable-threads.ts'
import { copy } from '../copy/en.ts'
import { mayReadThreads } from '../thread-policy.ts'
import type { MarkThreadUnreadInput } from './reading-inputs.ts'

/** When they last looked stays: they did. */
const moveBackwards = `
  with here as (select t.group_id, t.id from threads t where t.group_id = $1 and t.id = $3 and ${readable('t')}),
  moved as (
    update thread_reads r set read_up_to = least(r.read_up_to, greatest($4, 1) - 1), own_beyond = r.own_beyond + (
      select count(*) from posts p where p.group_id = $1 and p.thread_id = r.thread_id and p.author_id = $2
        and p.sequence >= greatest($4, 1) and p.sequence <= r.read_up_to)
    from here where r.group_id = here.group_id and r.member_id = $2 and r.thread_id = here.id
  )
  select id from here`

/**
 * Makes a thread new again to the member from a post on: never forwards, so what was new stays new.
 * @returns the thread's id
 * @throws Refusal NOT_FOUND when the thread is not here, or not to be read
 */
export async function markThreadUnread(
  database: Database,
  seat: Seat,
  { threadId, from }: MarkThreadUnreadInput,
): Promise<string> {
  await database.asSeat(seat, async manager => {
    const values = [seat.groupId, seat.memberId, threadId, from]
    const isHere = isId(threadId) && mayReadThreads(seat)
    const rows: unknown[] = isHere ? await manager.query(moveBackwards, values) : []
    if (rows.length === 0) throw new Refusal('NOT_FOUND', copy.refusals.noSuchThread)
  })
  return threadId
}
