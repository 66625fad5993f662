import { randomUUID } from 'node:crypto'
import { askAs } from './ask-as.ts'
import { askGroup } from './ask-group.ts'

type Refused = { userErrors: { message: string }[] }

/** A thread that was started, and how others are told of it. */
export type StartedThread = { groupId: string; threadId: string; postId: string }

/** Starts a thread without a page: where starting it is not what a story tells. */
export async function startThread(person: string, slug: string, said: object): Promise<StartedThread> {
  const { id: groupId } = await askGroup<{ id: string }>(
    person,
    slug,
    'query ($slug: String!) { group(slug: $slug) { id } }',
  )
  const [threadId, postId] = [randomUUID(), randomUUID()]
  const { started } = await askAs<{ started: Refused }>(
    person,
    'mutation ($input: StartThreadInput!) { started: startThread(input: $input) { userErrors { message } } }',
    { input: { groupId, id: threadId, postId, ...said } },
  )
  refuseNothing(started)
  return { groupId, threadId, postId }
}

/** Replies to it without a page, in this order; answers the posts' ids. */
export async function reply(
  person: string,
  { groupId, threadId }: Pick<StartedThread, 'groupId' | 'threadId'>,
  replies: { body: string; inReplyToId?: string }[],
): Promise<string[]> {
  const ids = replies.map(() => randomUUID())
  for (let from = 0; from < replies.length; from += atOnce) {
    const part = replies.slice(from, from + atOnce)
    const inputs = part.map((said, at) => [`input${at}`, { groupId, threadId, id: ids[from + at], ...said }])
    const parameters = part.map((_, at) => `$input${at}: ReplyToThreadInput!`).join(', ')
    const verbs = part.map(
      (_, at) => `reply${at}: replyToThread(input: $input${at}) { userErrors { message } }`,
    )
    const answers = await askAs<Record<string, Refused>>(
      person,
      `mutation (${parameters}) { ${verbs.join(' ')} }`,
      Object.fromEntries(inputs),
    )
    Object.values(answers).forEach(refuseNothing)
  }
  return ids
}

/** As many as one document may name. */
const atOnce = 30

function refuseNothing({ userErrors }: Refused): void {
  if (userErrors.length > 0) throw new Error(userErrors.map(({ message }) => message).join(' '))
}
