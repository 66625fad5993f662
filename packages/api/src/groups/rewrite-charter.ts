import type { EntityManager } from 'typeorm'
import { recordFact } from '../activity/record-fact.ts'
import { newId } from '../graphql/identifier.ts'
import { Refusal } from '../graphql/refusal.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { checkTexts } from '../graphql/text-input.ts'
import { Charter, graceDays } from './charter.ts'
import { copy } from './copy/en.ts'
import { findAsked } from './group-letter-kinds.ts'
import { byline, momentIn, tellGroupMember } from './tell-group-member.ts'
import { mayRewriteCharter } from './group-policy.ts'
import { charterRule } from './group-texts.ts'
import { Group } from './group.ts'
import { lockGroup } from './lock-group.ts'
import { Member } from './member.ts'
import { requireMember } from './require-member.ts'
import { requireSeat, retakeSeat } from './take-seat.ts'

const aDay = 24 * 60 * 60_000

/**
 * Gives the charter a new version. Whoever wrote it has accepted it; everyone else is asked anew, by mail too, and
 * goes on reading for 14 days meanwhile.
 * @throws Refusals NOT_FOUND, NOT_ALLOWED, EMPTY, TOO_LONG; CHANGED_MEANWHILE when another version came in between
 */
export async function rewriteCharter(
  context: RequestContext,
  asked: { groupId: string; text: string; fromVersion: number },
): Promise<Group> {
  const { seat } = await requireSeat(context, asked.groupId)
  const { text } = checkTexts({ text: asked.text }, { text: charterRule })
  const graceUntil = new Date(Date.now() + graceDays * aDay)
  await context.database.asSeat(seat, async manager => {
    const now = await lockGroup(manager, seat)
    if (!mayRewriteCharter(now)) throw new Refusal('NOT_ALLOWED', copy.refusals.notAllowed)
    const group = await manager.findOneByOrFail(Group, { id: now.groupId })
    if (group.charterVersion !== asked.fromVersion) {
      throw new Refusal('CHANGED_MEANWHILE', copy.refusals.charterRewritten, ['fromVersion'])
    }

    const version = group.charterVersion + 1
    const [groupId, writtenById] = [group.id, now.memberId]
    // First the charter, then what points to it: a group without its current charter seats nobody.
    await manager.insert(Charter, { groupId, id: newId(), version, text, writtenById, graceUntil })
    await manager.update(Group, { id: groupId }, { charterVersion: version })
    await manager.update(Member, { groupId, id: writtenById }, { charterVersion: version })
    await recordFact(manager, { groupId, kind: 'CHARTER_REWRITTEN', actorId: writtenById })
    const writer = await requireMember(manager, now, writtenById)
    await askEveryone(manager, context, { group, writer, graceUntil })
  })
  return (await retakeSeat(context, seat)).group
}

async function askEveryone(
  manager: EntityManager,
  context: RequestContext,
  { group, writer, graceUntil }: { group: Group; writer: Member; graceUntil: Date },
): Promise<void> {
  const words = copy.letters.charterRewritten(group.name, byline(writer), momentIn(group, graceUntil))
  const way = { button: copy.letters.readCharter, path: '/charter' }
  for (const toMemberId of await findAsked(manager, group.id)) {
    if (toMemberId === writer.id) continue
    await tellGroupMember(manager, context.now(), {
      kind: 'CHARTER_REWRITTEN',
      group,
      toMemberId,
      words,
      way,
    })
  }
}
