import { Field, ID, InputType } from 'type-graphql'
import { recordFact } from '../activity/record-fact.ts'
import type { Database } from '../database/database.ts'
import type { Seat } from '../database/seat.ts'
import { Refusal } from '../graphql/refusal.ts'
import { mayDescribe } from '../groups/group-policy.ts'
import { Group } from '../groups/group.ts'
import { Language } from '../groups/language.ts'
import { lockGroup } from '../groups/lock-group.ts'
import { copy } from './copy/en.ts'
import { lockLanguage } from './finding-words.ts'

@InputType({ description: 'The language a group writes in.' })
export class ChooseLanguageInput {
  @Field(() => ID)
  groupId!: string

  @Field(() => Language)
  language!: Language
}

/**
 * Chooses the language in which a group's words are found. What was written before is worded anew once this is
 * committed; until then some of it is found by its old forms. The same language again changes nothing.
 * @throws Refusal NOT_ALLOWED
 */
export async function chooseLanguage(
  database: Database,
  seat: Seat,
  { language }: ChooseLanguageInput,
): Promise<void> {
  if (!mayDescribe(seat)) throw new Refusal('NOT_ALLOWED', copy.refusals.onlyAdmins)
  await database.asSeat(seat, async manager => {
    const now = await lockGroup(manager, seat)
    if (!mayDescribe(now)) throw new Refusal('NOT_ALLOWED', copy.refusals.onlyAdmins)
    const group = await manager.findOneByOrFail(Group, { id: seat.groupId })
    if (group.language === language) return
    await manager.query(lockLanguage, [seat.groupId])
    await manager.update(Group, { id: seat.groupId }, { language })
    await recordFact(manager, { groupId: seat.groupId, kind: 'LANGUAGE_CHOSEN', actorId: seat.memberId })
  })
}
