import { randomUUID } from 'node:crypto'
import type { Ground } from './ground.ts'
import type { PlantedThreads } from './planted-threads.ts'

/**
 * Plants what the admin has begun to write: a reply where a few read, and a question, set aside.
 * @returns the id of the reply
 */
export async function plantDraft(
  { groupId: group_id, insert, canary, memberIds }: Ground<'own', 'admin'>,
  { fewThreadId }: PlantedThreads,
): Promise<string> {
  const id = randomUUID()
  const begun = {
    group_id,
    member_id: memberIds.admin,
    version: 1,
    writer: randomUUID(),
    kept_at: new Date(),
  }
  await insert('drafts', {
    ...begun,
    id,
    place: 'REPLY',
    about_id: fewThreadId,
    title: '',
    body: canary('own'),
    rest: JSON.stringify({ sentAs: canary('own') }),
  })
  await insert('drafts', {
    ...begun,
    id: randomUUID(),
    place: 'NEW_THREAD',
    title: canary('own'),
    body: canary('own'),
    rest: '{}',
    set_aside_at: new Date(),
  })
  return id
}
