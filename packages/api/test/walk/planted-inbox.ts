import { randomUUID } from 'node:crypto'
import type { Ground } from './ground.ts'
import type { PlantedThreads } from './planted-threads.ts'

/**
 * Plants what the admin and the member were told, what they want by mail, and how the group writes it.
 * @returns the id of what the admin alone was told in words of its day
 */
export async function plantInbox(
  { groupId: group_id, insert, canary, memberIds }: Ground<'own', 'admin' | 'member'>,
  { threadId, postIds, fewThreadId, fewPostId }: PlantedThreads,
  meetingId: string,
): Promise<string> {
  const told = { group_id, kind: 'MENTIONED', happened_at: new Date() }
  const inboxItemId = randomUUID()
  const words = {
    subject: canary('own'),
    heading: 'A heading',
    says: ['What the software says.'],
    reason: { words: canary('own'), by: canary('own') },
    way: { button: 'Open', path: '' },
  }
  await insert('inbox_items', {
    ...told,
    id: inboxItemId,
    event_id: inboxItemId,
    member_id: memberIds.admin,
    kind: 'ADMIN_MADE',
    words: JSON.stringify(words),
  })
  const toMember = { ...told, member_id: memberIds.member, actor_id: memberIds.admin }
  await insert('inbox_items', {
    ...toMember,
    id: randomUUID(),
    event_id: fewPostId,
    thread_id: fewThreadId,
    reach: 'NAMED',
    post_id: fewPostId,
  })
  const [post_id] = postIds
  await insert('inbox_items', {
    ...toMember,
    id: randomUUID(),
    event_id: post_id,
    thread_id: threadId,
    reach: 'TABLE',
    post_id,
  })
  await insert('inbox_items', {
    ...toMember,
    id: randomUUID(),
    event_id: randomUUID(),
    kind: 'MEETING_PLANNED',
    meeting_id: meetingId,
  })
  await insert('mail_wishes', { group_id, member_id: memberIds.admin, level: 'EVERYTHING' })
  await insert('mail_settings', { group_id, content: 'FULL' })
  await insert('mailed_calendars', {
    group_id,
    meeting_id: meetingId,
    member_id: memberIds.admin,
    sequence: 0,
  })
  return inboxItemId
}
