import { toAdmins, toTheTable } from '../../groups/group-letter-kinds.ts'
import type { LetterKind, LetterKinds } from '../../mail/letter-kinds.ts'
import { couldAccompany } from './hand-over-queries.ts'
import { HandOver } from './hand-over.ts'

/** Its subject is the proposal: wanted while whoever is asked could still say yes. */
const asked: LetterKind = {
  async stillWanted({ groupId, subjectId }, manager) {
    if (!groupId || !subjectId) return false
    const handOver = await manager.findOneBy(HandOver, { groupId, id: subjectId })
    if (!handOver || handOver.answer) return false
    return couldAccompany(manager, groupId, handOver.toMemberId)
  },
}

/** Letters about accompanying a newcomer: only to those who are still at the table when they leave. */
export const companionLetterKinds: LetterKinds = {
  ACCOMPANIMENT_COMPLETED: toTheTable,
  COMPANION_GONE: toTheTable,
  SUCCESSOR_NEEDED: toAdmins,
  HAND_OVER_ASKED: asked,
  HAND_OVER_DECLINED: toTheTable,
  HANDED_OVER: toTheTable,
}
