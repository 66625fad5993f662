import { newId } from '../graphql/identifier.ts'
import { memberOf, type Planting } from './planting.ts'
import type { DemoDraft } from './story.ts'

/** Plants what one of the people has begun to write: an answer in a thread, or a question of their own. */
export async function plantDraft(planting: Planting, draft: DemoDraft): Promise<void> {
  const { insert, groupId, when, threads, story } = planting
  const thread = draft.replyIn ? threads.get(draft.replyIn) : null
  if (thread === undefined)
    throw new Error(`Somebody at ${story.name} answers in no thread: ${draft.replyIn}`)
  await insert.row('drafts', {
    group_id: groupId,
    member_id: memberOf(planting, draft.by),
    id: newId(),
    place: thread ? 'REPLY' : 'NEW_THREAD',
    about_id: thread?.id ?? null,
    title: draft.title ?? '',
    body: draft.body,
    rest: '{}',
    version: 1,
    writer: newId(),
    kept_at: when(draft.kept),
    set_aside_at: draft.setAside ? when(draft.setAside) : null,
  })
}
