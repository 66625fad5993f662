import { randomUUID } from 'node:crypto'
import { insertRow } from '../insert-row.ts'
import type { TestDatabase } from '../test-database.ts'
import { plantCanaries, type Canaries } from './canaries.ts'
import type { Insert } from './ground.ts'
import { plantCompanionship, type PlantedCompanionship } from './planted-companionship.ts'
import { plantDraft } from './planted-draft.ts'
import { plantInbox } from './planted-inbox.ts'
import { plantInvitations, type PlantedInvitations } from './planted-invitations.ts'
import { plantMeetings, type PlantedMeetings } from './planted-meetings.ts'
import { plantMembers, type PlantedMembers } from './planted-members.ts'
import { plantProposals, type PlantedProposals } from './planted-proposals.ts'
import { plantThreads, type PlantedThreads } from './planted-threads.ts'

/** A group planted past every lock, with a row in every tenant table and a canary in every text. */
export type PlantedGroup = PlantedMembers &
  PlantedCompanionship &
  PlantedProposals &
  PlantedInvitations &
  PlantedThreads & {
    id: string
    slug: string
    releaseId: string
    meetings: PlantedMeetings
    inboxItemId: string
    draftId: string
    canaries: Canaries
  }

export async function plantGroup(database: TestDatabase): Promise<PlantedGroup> {
  const { canaries, canary } = plantCanaries()
  const insert: Insert = (table, row) => insertRow(database, table, row)

  const id = randomUUID()
  const slug = canary('description')
  await insert('groups', {
    id,
    slug,
    name: canary('description'),
    purpose: canary('description'),
    what_it_is_not: canary('description'),
    rhythm: canary('description'),
    time_zone: 'Europe/Lisbon',
    meeting_name: canary('description'),
  })
  await insert('charters', { group_id: id, id: randomUUID(), version: 1, text: canary('description') })

  const members = await plantMembers(database, { groupId: id, insert, canary })
  const { memberIds } = members
  const ground = { groupId: id, insert, canary, memberIds }
  const companionship = await plantCompanionship(ground)
  const proposals = await plantProposals(ground)
  const invitations = await plantInvitations(ground)
  const releaseId = randomUUID()
  await insert('releases', {
    group_id: id,
    id: releaseId,
    member_id: memberIds.member,
    proposed_by_id: memberIds.secondAdmin,
    reason: canary('admins'),
  })
  await insert('facts', {
    group_id: id,
    id: randomUUID(),
    kind: 'MEMBER_PAUSED',
    actor_id: memberIds.admin,
    member_id: memberIds.paused,
    name: canary('admins'),
    reason: canary('admins'),
  })

  const threads = await plantThreads(ground)
  const meetings = await plantMeetings({
    ...ground,
    threadId: threads.threadId,
    postId: threads.postIds[0],
  })
  const inboxItemId = await plantInbox(ground, threads, meetings.meetingId)
  const draftId = await plantDraft(ground, threads)

  return {
    id,
    slug,
    ...members,
    ...companionship,
    ...proposals,
    ...invitations,
    ...threads,
    releaseId,
    meetings,
    inboxItemId,
    draftId,
    canaries,
  }
}
