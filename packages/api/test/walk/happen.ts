import { ask } from './walk.ts'
import type { World } from './world.ts'

/** Something that everybody at the table may know, and something between the admin and the member. */
export async function happen({ server, secret }: World): Promise<void> {
  for (const threadId of [secret.threadId, secret.fewThreadId]) {
    const upTo = threadId === secret.threadId ? 3 : 2
    const query = `mutation ($input: MarkThreadReadInput!) { markThreadRead(input: $input) { userErrors { code } } }`
    const read = { input: { groupId: secret.id, threadId, upTo } }
    await ask(server.url, secret.member.cookie, { name: 'reads', query, variables: read })
  }
  await server.database.asSystem('a test', secret.id, manager =>
    manager.query(
      `select app.note_event(group_id, 'POST', id, thread_id, reach, null) from posts where group_id = $1
       union all select app.note_event(group_id, 'MEETING', id, null, null, null) from meetings where group_id = $1
       union all select app.note_event(group_id, 'MEMBER', id, null, null, null) from members where group_id = $1`,
      [secret.id],
    ),
  )
}
