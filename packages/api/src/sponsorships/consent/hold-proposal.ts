import type { EntityManager } from 'typeorm'
import type { Seat } from '../../database/seat.ts'
import { newId } from '../../graphql/identifier.ts'
import { Refusal } from '../../graphql/refusal.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import { checkTexts } from '../../graphql/text-input.ts'
import { requireSeat } from '../../groups/take-seat.ts'
import { copy } from '../copy/en.ts'
import { readyFor } from '../ready-for.ts'
import { tellHearers } from '../sponsorship-letters.ts'
import { rereadSponsorship } from '../sponsorship-queries.ts'
import type { Sponsorship } from '../sponsorship.ts'
import { findAtTheTable, whoHears } from './hearers.ts'
import { loadOwnHold } from './hold-queries.ts'
import { Hold } from './hold.ts'

type Asked = { groupId: string; sponsorshipId: string; reason: string; hearerId?: string | null }

const rules = { reason: { called: copy.fields.holdReason, atMost: 1_000 } }

/**
 * A settled member could not speak freely with a candidate. Until the round is over this changes nothing that others
 * see: neither the sponsorship's row nor any fact; only those who hear it are written to, without a name.
 * @throws Refusal NOT_FOUND, NOT_NOW, NOT_ALLOWED; HEARER_NEEDED when no admin could hear it and none of those who
 * could was picked; NO_HEARER_NEEDED when admins hear it
 * @throws Refusals EMPTY, TOO_LONG
 */
export async function holdProposal(
  context: RequestContext,
  asked: Asked,
): Promise<{ sponsorship: Sponsorship | null; hold: Hold | null }> {
  const { seat, group } = await requireSeat(context, asked.groupId)
  const { reason } = checkTexts({ reason: asked.reason }, rules)
  const id = await context.database.asSeat(seat, async manager => {
    const { sponsorship, involvement } = await readyFor(manager, seat, 'HOLD', asked.sponsorshipId)
    if (involvement.holds) throw new Refusal('NOT_NOW', copy.refusals.alreadyHeld)
    const { hearerId, toldTo } = await chooseHearers(manager, seat, sponsorship, asked.hearerId ?? null)
    await manager.insert(Hold, {
      groupId: group.id,
      id: newId(),
      sponsorshipId: sponsorship.id,
      memberId: seat.memberId,
      sponsorId: sponsorship.sponsorId,
      reason,
      hearerId,
      raisedAt: context.now(),
    })
    await tellHearers(manager, context.deployment, { group, sponsorship }, toldTo)
    return sponsorship.id
  })
  const sponsorship = await rereadSponsorship(context, seat, id)
  return { sponsorship, hold: await loadOwnHold(context, seat, id) }
}

async function chooseHearers(
  manager: EntityManager,
  { groupId, memberId }: Seat,
  { sponsorId }: Sponsorship,
  picked: string | null,
): Promise<{ hearerId: string | null; toldTo: string[] }> {
  const { admins, toPickFrom } = whoHears(await findAtTheTable(manager, groupId), sponsorId, memberId)
  if (admins.length > 0) {
    if (picked === null) return { hearerId: null, toldTo: admins }
    throw new Refusal('NO_HEARER_NEEDED', copy.refusals.noHearerNeeded, ['hearerId'])
  }
  const hearerId = toPickFrom.find(id => id === picked?.toLowerCase())
  if (hearerId) return { hearerId, toldTo: [hearerId] }
  throw new Refusal('HEARER_NEEDED', copy.refusals.hearerNeeded, ['hearerId'])
}
