import { Field, ID, InputType } from 'type-graphql'
import type { Database } from '../database/database.ts'
import type { Seat } from '../database/seat.ts'
import { isId } from '../graphql/identifier.ts'
import { Draft } from './draft.ts'
import { lockDrafts } from './lock-drafts.ts'

@InputType({ description: 'A draft that was sent, or is thrown away.' })
export class ForgetDraftInput {
  @Field(() => ID)
  groupId!: string

  @Field(() => ID)
  id!: string
}

/**
 * Erases a draft. What is not there is forgotten already.
 * @throws Refusal NOT_FOUND when the membership ended meanwhile
 */
export async function forgetDraft(database: Database, seat: Seat, input: ForgetDraftInput): Promise<void> {
  if (!isId(input.id)) return
  const { groupId, memberId } = seat
  await database.asSeat(seat, async manager => {
    await lockDrafts(manager, seat)
    await manager.delete(Draft, { groupId, memberId, id: input.id.toLowerCase() })
  })
}
