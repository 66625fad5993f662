import { IsNull, type EntityManager } from 'typeorm'
import type { Deployment } from '../../graphql/request-context.ts'
import { momentIn, tellGroupMember } from '../../groups/tell-group-member.ts'
import { Group } from '../../groups/group.ts'
import { Member, Role } from '../../groups/member.ts'
import { successorDueAt } from './accompaniment.ts'
import { copy } from './copy/en.ts'
import type { TheTwo } from './find-due-accompaniments.ts'

type Deployed = Pick<Deployment, 'clock'>

/** Tells both that the accompaniment is done; whoever of them is gone by then gets no letter. */
export async function writeOfCompletion(
  manager: EntityManager,
  deployment: Deployed,
  groupId: string,
  { newcomer, companion }: TheTwo,
): Promise<void> {
  const group = await manager.findOneByOrFail(Group, { id: groupId })
  const kind = 'ACCOMPANIMENT_COMPLETED'
  const words = copy.letters.settled(group.name, companion.endedAt ? null : companion.name)
  await tellGroupMember(manager, deployment.clock(), { kind, group, toMemberId: newcomer.id, words })
  if (companion.endedAt) return
  const toCompanion = copy.letters.newcomerSettled(group.name, newcomer.name)
  await tellGroupMember(manager, deployment.clock(), {
    kind,
    group,
    toMemberId: companion.id,
    words: toCompanion,
  })
}

/** Tells the newcomer that they keep everything, and the admins that another companion is to be found. */
export async function writeOfCompanionGone(
  manager: EntityManager,
  deployment: Deployed,
  { groupId, sponsorshipId }: { groupId: string; sponsorshipId: string },
  { newcomer, companion }: TheTwo,
  now: Date,
): Promise<void> {
  const group = await manager.findOneByOrFail(Group, { id: groupId })
  await tellGroupMember(manager, deployment.clock(), {
    kind: 'COMPANION_GONE',
    group,
    toMemberId: newcomer.id,
    words: copy.letters.companionGone(group.name, companion.name),
  })
  const until = momentIn(group, successorDueAt(now))
  const words = copy.letters.successorNeeded(group.name, newcomer.name, companion.name, until)
  const way = { button: copy.letters.findSuccessor, path: `/people/sponsorships/${sponsorshipId}` }
  const admins = await manager.findBy(Member, { groupId, role: Role.ADMIN, endedAt: IsNull() })
  for (const admin of admins.filter(({ id }) => id !== newcomer.id)) {
    const kind = 'SUCCESSOR_NEEDED'
    await tellGroupMember(manager, deployment.clock(), { kind, group, toMemberId: admin.id, words, way })
  }
}
