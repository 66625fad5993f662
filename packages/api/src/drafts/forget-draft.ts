import { Field, ID, InputType, Int } from 'type-graphql'
import type { Database } from '../database/database.ts'
import type { Seat } from '../database/seat.ts'
import { isId } from '../graphql/identifier.ts'
import { findOwnDraft } from './draft-queries.ts'
import { Draft } from './draft.ts'
import { lockDrafts } from './lock-drafts.ts'

@InputType({ description: 'A draft that was sent, or is thrown away.' })
export class ForgetDraftInput {
  @Field(() => ID)
  groupId!: string

  @Field(() => ID)
  id!: string

  @Field(() => ID, {
    nullable: true,
    description: 'The window that knew of it last; null: whichever wrote it.',
  })
  writer?: string | null

  @Field(() => Int, {
    nullable: true,
    description:
      'The version that window knew: what another wrote on in it since stays. Null: all of it goes.',
  })
  version?: number | null
}

/**
 * Erases a draft, but for words another window wrote on in it meanwhile. What is not there is forgotten already.
 * @throws Refusal NOT_FOUND when the membership ended meanwhile
 */
export async function forgetDraft(database: Database, seat: Seat, input: ForgetDraftInput): Promise<void> {
  if (!isId(input.id)) return
  const { groupId, memberId } = seat
  await database.asSeat(seat, async manager => {
    await lockDrafts(manager, seat)
    const draft = await findOwnDraft(manager, seat, input.id.toLowerCase())
    if (draft && !wentOnElsewhere(draft, input))
      await manager.delete(Draft, { groupId, memberId, id: draft.id })
  })
}

function wentOnElsewhere(draft: Draft, { writer, version }: ForgetDraftInput): boolean {
  if (typeof version !== 'number') return false
  return draft.version > version && draft.writer !== writer?.toLowerCase()
}
