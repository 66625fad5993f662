import { QueryFailedError } from 'typeorm'
import { recordFact } from '../activity/record-fact.ts'
import { Refusal } from '../graphql/refusal.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { checkTexts } from '../graphql/text-input.ts'
import { copy } from './copy/en.ts'
import { mayDescribe } from './group-policy.ts'
import { addressStemRule, groupTextRules } from './group-texts.ts'
import { Group } from './group.ts'
import { lockGroup } from './lock-group.ts'
import { newSlug } from './slug.ts'
import { requireSeat, retakeSeat } from './take-seat.ts'
import { checkTimeZone } from './time-zone.ts'

/** What an admin says of the group. */
export type Description = {
  groupId: string
  name: string
  /** Given, the group moves to a new address. */
  addressStem?: string | null
  purpose: string
  whatItIsNot: string
  rhythm: string
  timeZone: string
  meetingName: string
}

/**
 * Changes what a group says about itself.
 * @throws Refusals NOT_FOUND, NOT_ALLOWED, EMPTY, TOO_LONG, NO_SUCH_TIME_ZONE
 */
export async function describeGroup(context: RequestContext, asked: Description): Promise<Group> {
  const { seat } = await requireSeat(context, asked.groupId)
  const { name, purpose, whatItIsNot, rhythm, meetingName, addressStem } = asked
  const texts = checkTexts({ name, purpose, whatItIsNot, rhythm, meetingName }, groupTextRules)
  const description = { ...texts, timeZone: checkTimeZone(asked.timeZone) }
  const stem = addressStem && checkTexts({ addressStem }, { addressStem: addressStemRule }).addressStem

  const describe = () =>
    context.database.asSeat(seat, async manager => {
      const now = await lockGroup(manager, seat)
      if (!mayDescribe(now)) throw new Refusal('NOT_ALLOWED', copy.refusals.notAllowed)
      const address = stem ? { slug: newSlug(stem) } : {}
      await manager.update(Group, { id: seat.groupId }, { ...description, ...address })
      const fact = { groupId: seat.groupId, actorId: seat.memberId }
      await recordFact(manager, { kind: 'GROUP_DESCRIBED', ...fact })
    })
  await describe().catch(error => {
    if (isAddressTaken(error)) return describe()
    throw error
  })
  return (await retakeSeat(context, seat)).group
}

/** One tail in a million: another one will do. */
function isAddressTaken(error: unknown): boolean {
  return error instanceof QueryFailedError && error.driverError.constraint === 'groups_slug'
}
