import { Field, ID, InputType, Int } from 'type-graphql'
import type { Database } from '../database/database.ts'
import type { Seat } from '../database/seat.ts'
import { isId } from '../graphql/identifier.ts'
import { Refusal } from '../graphql/refusal.ts'
import { readable } from './confidence/readable-threads.ts'
import { copy } from './copy/en.ts'

@InputType({ description: 'How far the viewer has looked.' })
export class MarkThreadReadInput {
  @Field(() => ID)
  groupId!: string

  @Field(() => ID)
  threadId!: string

  @Field(() => Int, { description: 'The sequence of the last post looked at.' })
  upTo!: number
}

const moveForwards = `
  insert into thread_reads (group_id, member_id, thread_id, read_up_to)
  select t.group_id, $2, t.id, least(greatest($4, 0), t.post_count) from threads t where t.group_id = $1 and t.id = $3 and ${readable('t')}
  on conflict (group_id, member_id, thread_id) do update
    set read_up_to = greatest(thread_reads.read_up_to, excluded.read_up_to), looked_at = excluded.looked_at
  returning thread_id`

/**
 * Remembers how far the member has read: never backwards, never past the last post.
 * @returns the thread's id
 * @throws Refusal NOT_FOUND when the thread is not here
 */
export async function markThreadRead(
  database: Database,
  seat: Seat,
  { threadId, upTo }: MarkThreadReadInput,
): Promise<string> {
  if (!isId(threadId)) throw new Refusal('NOT_FOUND', copy.refusals.noSuchThread)
  await database.asSeat(seat, async manager => {
    const rows: unknown[] = await manager.query(moveForwards, [seat.groupId, seat.memberId, threadId, upTo])
    if (rows.length === 0) throw new Refusal('NOT_FOUND', copy.refusals.noSuchThread)
  })
  return threadId
}
