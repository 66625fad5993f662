import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'

type Reply = { url: string; cookie: string; groupId: string; threadId: string; body?: string }

const document = `mutation ($input: ReplyToThreadInput!) {
  replyToThread(input: $input) { post { id } userErrors { code message } }
}`

/**
 * Replies once, however often it must be tried: a process may end, or the database, before it answers.
 * @returns how often it was tried
 */
export async function replySurely(next: () => Reply): Promise<number> {
  const id = randomUUID()
  for (let tries = 1; ; tries += 1) {
    const reply = next()
    if (await tryToReply(id, reply)) return tries
    if (tries === 600) throw new Error('A reply could not be sent in a minute.')
    await wait(100)
  }
}

async function tryToReply(id: string, { url, cookie, groupId, threadId, body }: Reply): Promise<boolean> {
  const variables = { input: { groupId, threadId, id, body: body ?? 'Early, and in person.' } }
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query: document, variables }),
    })
    const answer = (await response.json()) as { data?: { replyToThread?: { post: object | null } | null } }
    return Boolean(answer.data?.replyToThread?.post)
  } catch {
    return false
  }
}
