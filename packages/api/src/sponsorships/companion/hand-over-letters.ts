import type { EntityManager } from 'typeorm'
import type { Deployment } from '../../graphql/request-context.ts'
import { tellGroupMember } from '../../groups/tell-group-member.ts'
import type { Group } from '../../groups/group.ts'
import { findMember } from '../../groups/member-queries.ts'
import type { Member } from '../../groups/member.ts'
import type { Sponsorship } from '../sponsorship.ts'
import { copy } from './copy/en.ts'
import type { HandOver } from './hand-over.ts'

type Deployed = Pick<Deployment, 'clock'>

/** Asks a member whether they would accompany a newcomer from now on. */
export async function writeOfAsking(
  manager: EntityManager,
  deployment: Deployed,
  group: Group,
  handOver: HandOver,
  { newcomerId }: Sponsorship,
): Promise<void> {
  const newcomer = await nameOf(manager, group.id, newcomerId)
  const proposer = await nameOf(manager, group.id, handOver.proposedById)
  await tellGroupMember(manager, deployment.clock(), {
    kind: 'HAND_OVER_ASKED',
    group,
    toMemberId: handOver.toMemberId,
    subjectId: handOver.id,
    words: copy.letters.handOverAsked(group.name, newcomer, proposer),
    reason: { words: handOver.reason, by: proposer },
    way: { button: copy.letters.answer, path: `/people/hand-overs/${handOver.id}` },
  })
}

/** Tells whoever proposed it that the member who was asked cannot. */
export async function writeOfDeclining(
  manager: EntityManager,
  deployment: Deployed,
  group: Group,
  { proposedById, toMemberId }: HandOver,
  { id, newcomerId }: Sponsorship,
): Promise<void> {
  const newcomer = await nameOf(manager, group.id, newcomerId)
  const asked = await nameOf(manager, group.id, toMemberId)
  await tellGroupMember(manager, deployment.clock(), {
    kind: 'HAND_OVER_DECLINED',
    group,
    toMemberId: proposedById,
    words: copy.letters.handOverDeclined(group.name, newcomer, asked),
    way: { button: copy.letters.askAnother, path: `/people/sponsorships/${id}` },
  })
}

type Concerned = {
  newcomer: Member
  /** By id: the newcomer, who accompanies now, and who did before. */
  members: ReadonlyMap<string, Member>
  formerId: string
}

/** Tells both sides, and whoever proposed it, who accompanies the newcomer from now on. */
export async function writeOfHandingOver(
  manager: EntityManager,
  deployment: Deployed,
  group: Group,
  { toMemberId, proposedById, sponsorshipId, reason }: HandOver,
  { newcomer, members, formerId }: Concerned,
): Promise<void> {
  const companion = members.get(toMemberId)?.name ?? ''
  const former = members.get(formerId)
  const because = { words: reason, by: await nameOf(manager, group.id, proposedById) }
  const write = (reader: string, words: ReturnType<typeof copy.letters.handedOver>, path: string) =>
    tellGroupMember(manager, deployment.clock(), {
      kind: 'HANDED_OVER',
      group,
      toMemberId: reader,
      words,
      reason: because,
      way: { button: copy.letters.look, path },
    })

  await write(newcomer.id, copy.letters.newCompanion(group.name, companion), '')
  const path = `/people/sponsorships/${sponsorshipId}`
  const told = new Set([newcomer.id, toMemberId])
  const others = [...(former && !former.endedAt ? [formerId] : []), proposedById]
  for (const other of others) {
    if (told.has(other)) continue
    told.add(other)
    await write(other, copy.letters.handedOver(group.name, newcomer.name, companion), path)
  }
}

async function nameOf(manager: EntityManager, groupId: string, id: string | null): Promise<string> {
  const member = id ? await findMember(manager, groupId, id) : null
  return member?.name ?? copy.letters.somebody
}
