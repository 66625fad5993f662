import { expect, test } from 'vitest'
import { done } from '../../test/act.ts'
import { followed } from '../../test/followed.ts'
import { plantItem } from '../../test/mailed.ts'
import type { PlantedMember } from '../../test/planted-table.ts'
import { replied, startedThread } from '../../test/talk.ts'
import { openTwoTables } from '../../test/two-tables.ts'

const here = openTwoTables()

type Inbox = {
  hasUnreadInbox: boolean
  inboxDot: boolean
  inbox: { nodes: { id: string; isRead: boolean; happenedAt: string; path: string | null }[] }
}

async function inboxOf(member: PlantedMember): Promise<Inbox> {
  const { viewer } = await member.ask<{ viewer: Inbox }>(
    '{ viewer { hasUnreadInbox inboxDot inbox { nodes { id isRead happenedAt path } } } }',
  )
  return viewer
}

/** Something that leads to this place of the group. */
function tell(member: PlantedMember, path: string | null): Promise<string> {
  const way = path === null ? null : { button: 'Look', path }
  const words = { subject: 'Something happened', heading: 'Something happened', says: [], way }
  const { table, nextDoor } = here
  return plantItem(here, table.members.includes(member) ? table : nextDoor, member, { words })
}

const dots = 'viewer { hasUnreadInbox inboxDot }'
const unread = { viewer: { hasUnreadInbox: true, inboxDot: true } }
const allRead = { viewer: { hasUnreadInbox: false, inboxDot: false } }

test('whoever comes to a page has read what leads there, and nothing else, of nobody else', async () => {
  const { id: groupId } = here.table
  const there = await tell(here.tomas, '/charter#end')
  const elsewhere = await tell(here.tomas, '/people')
  await tell(here.priya, '/charter')
  expect(await done(here.tomas, 'readInboxAt', { groupId, path: '/charter' }, dots)).toMatchObject(unread)
  const { inbox } = await inboxOf(here.tomas)
  expect(inbox.nodes.filter(({ isRead }) => isRead).map(({ id }) => id)).toEqual([there])
  expect((await inboxOf(here.priya)).hasUnreadInbox).toBe(true)

  expect(await done(here.tomas, 'readInboxItem', { groupId, itemId: elsewhere }, dots)).toMatchObject(allRead)
  const { inboxDot, hasUnreadInbox } = await inboxOf(here.tomas)
  expect([inboxDot, hasUnreadInbox]).toEqual([false, false])
})

test('other words of a post that was read name somebody unread, until they come to that very post', async () => {
  const { table, tomas, priya, nextDoor } = here
  const at = (path: string, member = tomas) => done(member, 'readInboxAt', { groupId: table.id, path })
  const threadId = await startedThread(table, priya)
  const [known, fresh] = [await replied(table, priya, threadId), await replied(table, priya, threadId)]
  await done(tomas, 'markThreadRead', { groupId: table.id, threadId, upTo: 2 })
  const body = `[@Tomás](member:${tomas.id}), what would you do?`
  for (const { id: postId } of [known, fresh])
    await done(priya, 'editPost', { groupId: table.id, postId, body, fromVersion: 1 })
  await followed(here.database)
  const isRead = async () => {
    const { inbox } = await inboxOf(tomas)
    return Object.fromEntries(inbox.nodes.map(item => [item.path?.split('#')[1], item.isRead]))
  }

  await at(`/threads/${threadId}`)
  expect(await isRead()).toEqual({ [known.id]: false, [fresh.id]: true })
  await at(`/threads/${threadId}#${fresh.id}`)
  await at(`/threads/${threadId}#${known.id}`, priya)
  await done(nextDoor.members[0] as PlantedMember, 'readInboxAt', {
    groupId: nextDoor.id,
    path: `/threads/${threadId}#${known.id}`,
  })
  expect((await isRead())[known.id]).toBe(false)
  await at(`/threads/${threadId}#${known.id}`)
  expect((await isRead())[known.id]).toBe(true)
})

test('nobody reads another’s inbox, at their own table or from next door', async () => {
  const item = await tell(here.tomas, null)
  const [nora] = here.nextDoor.members as [PlantedMember]
  await done(here.priya, 'readInboxItem', { groupId: here.table.id, itemId: item })
  await done(here.priya, 'readWholeInbox', { upTo: new Date(Date.now() + 60_000).toISOString() })
  await done(nora, 'readInboxItem', { groupId: here.nextDoor.id, itemId: item })
  await nora.ask(
    'mutation ($input: ReadInboxItemInput!) { readInboxItem(input: $input) { userErrors { code } } }',
    {
      input: { groupId: here.table.id, itemId: item },
    },
  )
  expect((await inboxOf(here.tomas)).hasUnreadInbox).toBe(true)
})

test('all is read up to the latest that was seen, however finely its moment is kept; what came later stays', async () => {
  await tell(here.tomas, '/people')
  await tell(here.tomas, '/charter')
  await here.database.asSuperuser(
    `update inbox_items set happened_at = happened_at + interval '123 microseconds'`,
  )
  const [latest] = (await inboxOf(here.tomas)).inbox.nodes
  const later = await tell(here.tomas, '/admin')
  await here.database.asSuperuser(
    `update inbox_items set happened_at = happened_at + interval '1 minute' where id = $1`,
    [later],
  )
  expect(await done(here.tomas, 'readWholeInbox', { upTo: latest?.happenedAt }, dots)).toMatchObject(unread)
  const { inbox } = await inboxOf(here.tomas)
  expect(inbox.nodes.map(({ isRead }) => isRead)).toEqual([false, true, true])
})

test('two verbs of one request each answer what is unread after them', async () => {
  const [one, other] = [await tell(here.tomas, null), await tell(here.tomas, null)]
  const read = (name: string) => `${name}: readInboxItem(input: $${name}) { ${dots} userErrors { code } }`
  const { id: groupId } = here.table
  const answers = await here.tomas.ask(
    `mutation ($first: ReadInboxItemInput!, $second: ReadInboxItemInput!) { ${read('first')} ${read('second')} }`,
    { first: { groupId, itemId: one }, second: { groupId, itemId: other } },
  )
  expect(answers).toMatchObject({ first: unread, second: allRead })
})
