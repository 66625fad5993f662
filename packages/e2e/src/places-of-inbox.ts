import { askAs } from './ask-as.ts'
import { askGroup } from './ask-group.ts'
import { harbourStreet } from './demo-groups.ts'
import { startThread } from './talking.ts'

const priya = 'priya@harbour.example'

/** Leaves something unread in two inboxes: of one who sits at one table, and of one who sits at several. */
export async function prepareInboxes(): Promise<void> {
  const { members } = await askGroup<{ members: { id: string; name: string }[] }>(
    priya,
    harbourStreet,
    'query ($slug: String!) { group(slug: $slug) { members { id name } } }',
  )
  const named = members
    .filter(({ name }) => /^(Esi|George) /.test(name))
    .map(({ id, name }) => `@[${name}](member:${id})`)
  await startThread(priya, harbourStreet, {
    title: 'Chairs for an evening in June',
    body: `${named.join(' and ')}, you have carried them before. How many does one of you lift without cursing?`,
    kind: 'TALK',
  })
  for (const person of ['esi', 'george']) await untilTold(`${person}@harbour.example`)
}

/** Members are told a moment after it happened. */
async function untilTold(person: string): Promise<void> {
  const until = Date.now() + 60_000
  while (Date.now() < until) {
    const { viewer } = await askAs<{ viewer: { hasUnreadInbox: boolean } }>(
      person,
      '{ viewer { hasUnreadInbox } }',
    )
    if (viewer.hasUnreadInbox) return
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error(`${person} was told nothing.`)
}
