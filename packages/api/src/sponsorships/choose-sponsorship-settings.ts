import { recordFact } from '../activity/record-fact.ts'
import { Refusal, Refusals } from '../graphql/refusal.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import type { Group } from '../groups/group.ts'
import { lockGroup } from '../groups/lock-group.ts'
import { requireSeat } from '../groups/take-seat.ts'
import { copy } from './copy/en.ts'
import { forgetWayIn } from './settings-queries.ts'
import { mayChooseSettings } from './sponsorship-policy.ts'
import { SponsorshipSettings } from './sponsorship-settings.ts'

export type ChosenSettings = { groupId: string } & Omit<SponsorshipSettings, 'groupId'>

/** From what to what each number can be. The seats can be no fewer than at what the table is called full. */
const ranges = {
  openAtMost: [1, 10],
  consentDays: [0, 14],
  accompaniedDays: [30, 365],
  seatsSoft: [3, 200],
  seatsHard: [3, 200],
} as const

/**
 * Chooses how the group brings people in. Rounds that are open keep the day on which they end.
 * @throws Refusal NOT_FOUND, NOT_ALLOWED
 * @throws Refusals OUT_OF_RANGE, for each number that is
 */
export async function chooseSponsorshipSettings(
  context: RequestContext,
  asked: ChosenSettings,
): Promise<Group> {
  const { seat, group } = await requireSeat(context, asked.groupId)
  const chosen = checkRanges(asked)
  await context.database.asSeat(seat, async manager => {
    const now = await lockGroup(manager, seat)
    if (!mayChooseSettings(now)) throw new Refusal('NOT_ALLOWED', copy.refusals.notAllowed)
    const key = { groupId: group.id }
    const { affected } = await manager.update(SponsorshipSettings, key, chosen)
    if (affected === 0) await manager.insert(SponsorshipSettings, { ...key, ...chosen })
    const fact = { groupId: group.id, actorId: now.memberId }
    await recordFact(manager, { kind: 'SPONSORSHIP_SETTINGS_CHOSEN', ...fact })
  })
  forgetWayIn(context, group.id)
  return group
}

function checkRanges(asked: ChosenSettings): Omit<SponsorshipSettings, 'groupId'> {
  const { openAtMost, consentDays, invitesWhenCleared, accompaniedDays, seatsSoft, seatsHard } = asked
  const numbers = { openAtMost, consentDays, accompaniedDays, seatsSoft, seatsHard }
  const names = Object.keys(ranges) as (keyof typeof ranges)[]
  const refusals = names.flatMap(name => {
    const [lowest, most] = ranges[name]
    const least = name === 'seatsHard' ? Math.max(lowest, Math.min(seatsSoft, most)) : lowest
    if (numbers[name] >= least && numbers[name] <= most) return []
    return new Refusal('OUT_OF_RANGE', copy.refusals.outOfRange(copy.fields[name], least, most), [name])
  })
  if (refusals.length > 0) throw new Refusals(refusals)
  return { ...numbers, invitesWhenCleared }
}
