import { Field, ID, InputType } from 'type-graphql'
import type { Database } from '../database/database.ts'
import type { Seat } from '../database/seat.ts'
import { Refusal } from '../graphql/refusal.ts'
import { copy } from './copy/en.ts'
import { findOwnDraft } from './draft-queries.ts'
import { Draft } from './draft.ts'
import { lockDrafts } from './lock-drafts.ts'

@InputType({ description: 'A draft that is not gone on with.' })
export class SetDraftAsideInput {
  @Field(() => ID)
  groupId!: string

  @Field(() => ID)
  id!: string
}

/**
 * Sets a draft aside for a week. Done again, the week is counted from the first time.
 * @returns the draft's id
 * @throws Refusal NOT_FOUND
 */
export async function setDraftAside(
  database: Database,
  seat: Seat,
  input: SetDraftAsideInput,
  now: Date,
): Promise<string> {
  return database.asSeat(seat, async manager => {
    await lockDrafts(manager, seat)
    const draft = await findOwnDraft(manager, seat, input.id)
    if (!draft) throw new Refusal('NOT_FOUND', copy.refusals.noSuchDraft)
    const { groupId, memberId, id } = draft
    if (!draft.setAsideAt) await manager.update(Draft, { groupId, memberId, id }, { setAsideAt: now })
    return id
  })
}
