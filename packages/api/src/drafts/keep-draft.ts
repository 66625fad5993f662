import { Field, ID, InputType, Int } from 'type-graphql'
import type { EntityManager } from 'typeorm'
import type { Database } from '../database/database.ts'
import type { Seat } from '../database/seat.ts'
import { checkClientId } from '../graphql/identifier.ts'
import { Refusal } from '../graphql/refusal.ts'
import { copy } from './copy/en.ts'
import { DraftPlace, isAboutSomething } from './draft-place.ts'
import { findOwnDraft, mostDrafts } from './draft-queries.ts'
import { checkDraftWords } from './draft-texts.ts'
import { areSameWords, Draft } from './draft.ts'
import { lockDrafts } from './lock-drafts.ts'

@InputType({ description: 'Words as they stand in a form just now.' })
export class KeepDraftInput {
  @Field(() => ID)
  groupId!: string

  @Field(() => ID, {
    description: "A UUID of the client's making, the same for as long as one writes on in one place.",
  })
  id!: string

  @Field(() => DraftPlace, { description: 'It stays what it was first kept with.' })
  place!: DraftPlace

  @Field(() => ID, {
    nullable: true,
    description: 'The thread of a REPLY, the post of an EDIT; of no account elsewhere.',
  })
  aboutId?: string | null

  @Field(() => String, { description: 'The question of a new thread, 300 characters at most; or nothing.' })
  title!: string

  @Field(() => String, { description: 'Restricted Markdown, 40,000 characters at most; also nothing.' })
  body!: string

  @Field(() => String, {
    description: 'What else the form holds, as its page likes it; 20,000 characters at most.',
  })
  rest!: string

  @Field(() => ID, { description: 'A UUID of the window that writes.' })
  writer!: string

  @Field(() => Int, { description: 'The version the writer started from; 0 where there was none.' })
  version!: number
}

/**
 * Keeps what somebody writes, unless another window wrote on in the same draft since: neither takes the other's place.
 * The same words again are kept already, so a retry is harmless. Other words take up what was set aside; words that
 * come after their draft was forgotten bring it back.
 * @returns the draft's id, and whether its words are now these
 * @throws Refusal BAD_ID, TOO_LONG; TOO_MANY_DRAFTS; NOT_FOUND when the membership ended meanwhile
 */
export async function keepDraft(
  database: Database,
  seat: Seat,
  input: KeepDraftInput,
  now: Date,
): Promise<{ id: string; isKept: boolean }> {
  const words = checkDraftWords(input)
  const id = checkClientId(input.id, 'id')
  const writer = checkClientId(input.writer, 'writer')
  const isKept = await database.asSeat(seat, async manager => {
    await lockDrafts(manager, seat)
    const kept = { ...words, writer, keptAt: now, setAsideAt: null }
    const draft = await findOwnDraft(manager, seat, id)
    if (!draft) return begin(manager, seat, { ...placeOf(input), ...kept, id, version: 1 })
    if (areSameWords(draft, words)) return true
    if (draft.writer !== writer && draft.version !== input.version) return false
    const { groupId, memberId } = seat
    await manager.update(Draft, { groupId, memberId, id }, { ...kept, version: draft.version + 1 })
    return true
  })
  return { id, isKept }
}

/** @throws Refusal BAD_ID */
function placeOf({ place, aboutId }: KeepDraftInput): Pick<Draft, 'place' | 'aboutId'> {
  return { place, aboutId: isAboutSomething(place) ? checkClientId(aboutId ?? '', 'aboutId') : null }
}

async function begin(
  manager: EntityManager,
  { groupId, memberId }: Seat,
  draft: Omit<Draft, 'groupId' | 'memberId' | 'threadId' | 'setAsideUntil'>,
): Promise<true> {
  if ((await manager.countBy(Draft, { groupId, memberId })) >= mostDrafts) {
    throw new Refusal('TOO_MANY_DRAFTS', copy.refusals.tooMany(mostDrafts))
  }
  await manager.insert(Draft, { groupId, memberId, ...draft })
  return true
}
