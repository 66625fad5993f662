import { Field, ID, InputType } from 'type-graphql'
import type { Database } from '../../database/database.ts'
import type { Seat } from '../../database/seat.ts'
import { Refusal } from '../../graphql/refusal.ts'
import { copy } from '../copy/en.ts'
import { Thread } from '../thread.ts'
import { lockOwnThread } from './lock-own-thread.ts'

@InputType({ description: 'Whether newcomers who came after a thread of one’s own read it.' })
export class OpenThreadToNewcomersInput {
  @Field(() => ID)
  groupId!: string

  @Field(() => ID)
  threadId!: string

  @Field(() => Boolean, { nullable: true, description: 'Null: as the group has it.' })
  isOpen?: boolean | null
}

/**
 * Opens a thread to newcomers who came after it, or keeps it from them, whatever the group has chosen.
 * @returns the thread's id
 * @throws Refusal NOT_FOUND when it is not here, or not to be read; NOT_ALLOWED when it is somebody else's
 */
export async function openThreadToNewcomers(
  database: Database,
  seat: Seat,
  input: OpenThreadToNewcomersInput,
): Promise<string> {
  return database.asSeat(seat, async manager => {
    const thread = await lockOwnThread(manager, seat, input.threadId)
    if (!thread) throw new Refusal('NOT_FOUND', copy.refusals.noSuchThread)
    const { groupId, id } = thread
    await manager.update(Thread, { groupId, id }, { openToNewcomers: input.isOpen ?? null })
    return id
  })
}
