import type { Database } from '../../database/database.ts'
import type { Seat } from '../../database/seat.ts'
import { isId } from '../../graphql/identifier.ts'
import { Refusal } from '../../graphql/refusal.ts'
import { readable } from '../confidence/readable-threads.ts'
import { copy } from '../copy/en.ts'
import { mayReadThreads } from '../thread-policy.ts'
import type { SetThreadStanceInput } from './reading-inputs.ts'

/** Whoever follows or mutes what they have not opened has still not looked at it. */
const takeStance = `
  insert into thread_reads (group_id, member_id, thread_id, read_up_to, looked_at, stance)
  select t.group_id, $2, t.id, 0, null, $4 from threads t where t.group_id = $1 and t.id = $3 and ${readable('t')}
  on conflict (group_id, member_id, thread_id) do update set stance = excluded.stance
  returning thread_id`

/**
 * Says what the member wants to hear of a thread; nobody else learns of it.
 * @returns the thread's id
 * @throws Refusal NOT_FOUND when the thread is not here, or not to be read
 */
export async function setThreadStance(
  database: Database,
  seat: Seat,
  { threadId, stance }: SetThreadStanceInput,
): Promise<string> {
  await database.asSeat(seat, async manager => {
    const values = [seat.groupId, seat.memberId, threadId, stance ?? null]
    const isHere = isId(threadId) && mayReadThreads(seat)
    const rows: unknown[] = isHere ? await manager.query(takeStance, values) : []
    if (rows.length === 0) throw new Refusal('NOT_FOUND', copy.refusals.noSuchThread)
  })
  return threadId
}
