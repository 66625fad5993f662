import { Field, ID, InputType } from 'type-graphql'
import type { Database } from '../database/database.ts'
import type { Seat } from '../database/seat.ts'
import { Refusal } from '../graphql/refusal.ts'
import { copy } from './copy/en.ts'
import { findOwnDraft } from './draft-queries.ts'
import { Draft } from './draft.ts'
import { lockDrafts } from './lock-drafts.ts'

@InputType({ description: 'A draft that was set aside, and is gone on with after all.' })
export class TakeUpDraftInput {
  @Field(() => ID)
  groupId!: string

  @Field(() => ID)
  id!: string
}

/**
 * Takes up again what was set aside.
 * @returns the draft's id
 * @throws Refusal NOT_FOUND when it is gone by now
 */
export async function takeUpDraft(database: Database, seat: Seat, input: TakeUpDraftInput): Promise<string> {
  return database.asSeat(seat, async manager => {
    await lockDrafts(manager, seat)
    const draft = await findOwnDraft(manager, seat, input.id)
    if (!draft) throw new Refusal('NOT_FOUND', copy.refusals.noSuchDraft)
    const { groupId, memberId, id } = draft
    await manager.update(Draft, { groupId, memberId, id }, { setAsideAt: null })
    return id
  })
}
