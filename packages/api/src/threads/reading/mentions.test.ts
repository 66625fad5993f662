import { beforeEach, describe, expect, it } from 'vitest'
import { done } from '../../../test/act.ts'
import { plantSeat, type PlantedMember } from '../../../test/planted-table.ts'
import { replied, startThread } from '../../../test/talk.ts'
import { openTwoTables } from '../../../test/two-tables.ts'
import { workOf } from '../../../test/work-of.ts'
import { mentionedIn } from './mentioned-in.ts'

const world = openTwoTables()
/** Is not named where only a few are. */
let olaf: PlantedMember

beforeEach(async () => {
  const { database, server, table, nextDoor } = world
  olaf = await plantSeat(database, server.url, table.id, nextDoor.members[1] as PlantedMember)
})

const naming = (...members: { id: string; name: string }[]) =>
  members.map(({ id, name }) => `[@${name}](member:${id})`).join(' and ')

/** Starts a thread; kept to Priya and Tomás where that is asked for. */
async function started(body: string, confidence: 'TABLE' | 'NAMED' = 'TABLE'): Promise<string> {
  const readerIds = confidence === 'NAMED' ? [world.tomas.id] : null
  const { thread } = await startThread(world.table, world.priya, { body, confidence, readerIds })
  if (!thread) throw new Error('Not started.')
  return thread.id
}

/** The names that each post of a thread mentions. */
async function mentions(threadId: string, member = world.priya): Promise<string[][]> {
  const { group } = await member.ask<{
    group: { thread: { posts: { nodes: { mentions: { name: string }[] }[] } } }
  }>(
    `query ($slug: String!, $id: ID!) { group(slug: $slug) { thread(id: $id) {
      posts { nodes { mentions { name } } } } } }`,
    { slug: world.table.slug, id: threadId },
  )
  return group.thread.posts.nodes.map(post => post.mentions.map(({ name }) => name).toSorted())
}

const kept = (threadId: string) =>
  world.database.asSuperuser<{ member_id: string; reach: string }>(
    'select member_id, reach from post_mentions where thread_id = $1',
    [threadId],
  )

async function mentionable(
  threadId: string,
  beginning: string | null,
  member = world.priya,
): Promise<string[]> {
  const { group } = await member.ask<{ group: { thread: { mentionable: { name: string }[] } | null } }>(
    `query ($slug: String!, $id: ID!, $beginning: String) { group(slug: $slug) { thread(id: $id) {
      mentionable(beginning: $beginning) { name } } } }`,
    { slug: world.table.slug, id: threadId, beginning },
  )
  return (group.thread?.mentionable ?? []).map(({ name }) => name)
}

describe('in a text', () => {
  const id = crypto.randomUUID()

  it.each<[string, string, string[]]>([
    ['somebody', `Ask [@Anne Brody](member:${id}).`, [id]],
    ['the same one twice', `[@Anne](member:${id}) [@A](member:${id.toUpperCase()})`, [id]],
    ['nobody', 'Ask @Anne Brody.', []],
    ['an address', `[Anne](https://example.org/member:${id})`, []],
    ['something that is no id', '[@Anne](member:anne)', []],
    ['more than an id', `[@Anne](member:${id}0)`, []],
  ])('%s is found', (_, body, expected) => {
    expect(mentionedIn(body)).toEqual(expected)
  })

  it('no more than fifty are, and a long text is looked through in no time', async () => {
    const many = Array.from({ length: 200 }, () => `[@A](member:${crypto.randomUUID()})`).join('')
    expect(mentionedIn(many)).toHaveLength(50)
    const hostile = '](member:'.repeat(3_000)
    expect(await workOf(() => expect(mentionedIn(hostile)).toEqual([]))).toBeLessThan(100)
  })
})

describe('who is mentioned', () => {
  it('is whom the first post, a reply or an edit names, as long as it stands there', async () => {
    const { priya, tomas, table } = world
    const threadId = await started(`Would you, ${naming(tomas)}?`)
    const post = await replied(table, tomas, threadId, { body: `Ask ${naming(priya, olaf)}.` })
    expect(await mentions(threadId)).toEqual([['Tomás Ortega'], ['Olaf Next', 'Priya Kaur']])

    const edit = { groupId: table.id, postId: post.id }
    await done(tomas, 'editPost', { ...edit, body: `Ask ${naming(olaf, tomas)}.`, fromVersion: 1 })
    expect((await mentions(threadId))[1]).toEqual(['Olaf Next', 'Tomás Ortega'])
    await done(tomas, 'editPost', { ...edit, body: 'Ask nobody.', fromVersion: 2 })
    expect((await mentions(threadId))[1]).toEqual([])
    await done(tomas, 'editPost', { ...edit, body: `Ask ${naming(olaf)}.`, fromVersion: 3 })
    await done(tomas, 'takeBackPost', edit)
    expect((await mentions(threadId))[1]).toEqual([])
    expect(await kept(threadId)).toMatchObject([{ member_id: tomas.id }])
  })

  it('is nobody next door, nobody who is gone and nobody at all: the words are kept all the same', async () => {
    const { tomas, database, nextDoor, table } = world
    await database.asSuperuser(`update members set ended_at = now(), ended_as = 'LEFT' where id = $1`, [
      olaf.id,
    ])
    const nobody = { id: crypto.randomUUID(), name: 'Nobody' }
    const body = naming(nextDoor.members[0] as PlantedMember, olaf, nobody)
    const threadId = await started('Hm.')
    expect(await replied(table, tomas, threadId, { body })).toMatchObject({ body })
    expect(await mentions(threadId)).toEqual([[], []])
  })

  it('is, where only a few may know, one of them: from the start, in a reply and by an edit', async () => {
    const { priya, tomas, table } = world
    const threadId = await started(naming(tomas, olaf), 'NAMED')
    const post = await replied(table, tomas, threadId, { body: naming(priya, olaf) })
    await done(tomas, 'editPost', {
      groupId: table.id,
      postId: post.id,
      body: `Again ${naming(priya, olaf)}`,
      fromVersion: 1,
    })
    expect(await mentions(threadId)).toEqual([['Tomás Ortega'], ['Priya Kaur']])
    const ids = (await kept(threadId)).map(({ member_id: id }) => id)
    expect(ids.toSorted()).toEqual([priya.id, tomas.id].toSorted())
  })

  it('is no newcomer from whom the thread is kept', async () => {
    const { tomas, database, table } = world
    await database.asSuperuser(`update members set standing = 'NEWCOMER', joined_at = now() where id = $1`, [
      olaf.id,
    ])
    const threadId = await started('Long ago.')
    await database.asSuperuser(`update threads set started_at = now() - interval '9 days' where id = $1`, [
      threadId,
    ])
    const open = (isOpen: boolean) =>
      done(world.priya, 'openThreadToNewcomers', { groupId: table.id, threadId, isOpen })
    await open(false)
    await replied(table, tomas, threadId, { body: naming(olaf) })
    expect(await kept(threadId)).toEqual([])
    expect(await mentionable(threadId, 'Olaf')).toEqual([])
    await open(true)
    await replied(table, tomas, threadId, { body: naming(olaf) })
    expect(await kept(threadId)).toHaveLength(1)
    expect(await mentionable(threadId, 'Olaf')).toEqual(['Olaf Next'])
  })

  it('is shown no more once they may not know, goes with the thread, and is back with it', async () => {
    const { priya, tomas, table } = world
    const threadId = await started(naming(tomas, olaf))
    const keep = { groupId: table.id, threadId, confidence: 'NAMED', readerIds: [tomas.id] }
    await done(priya, 'changeConfidence', keep)
    expect(await mentions(threadId)).toEqual([['Tomás Ortega']])
    expect((await kept(threadId)).map(({ reach }) => reach)).toEqual(['NAMED', 'NAMED'])
    await done(priya, 'changeConfidence', { groupId: table.id, threadId, confidence: 'TABLE' })
    expect(await mentions(threadId)).toEqual([['Olaf Next', 'Tomás Ortega']])
  })

  it('is nobody who may not know, whichever comes first: the reply, or the thread being kept to a few', async () => {
    const { priya, tomas, table } = world
    const threadId = await started('Listen.')
    const keep = { groupId: table.id, threadId, confidence: 'NAMED', readerIds: [tomas.id] }
    await Promise.all([
      done(priya, 'changeConfidence', keep),
      ...Array.from({ length: 6 }, () => replied(table, priya, threadId, { body: naming(olaf, tomas) })),
    ])
    expect(new Set((await mentions(threadId)).flat())).toEqual(new Set(['Tomás Ortega']))
    expect((await kept(threadId)).filter(({ reach }) => reach !== 'NAMED')).toEqual([])
  })
})

describe('who can be mentioned', () => {
  it('is found by how a word of the name begins, in any case, the first name first', async () => {
    const threadId = await started('Hm.')
    expect(await mentionable(threadId, null)).toEqual(['Olaf Next', 'Tomás Ortega'])
    expect(await mentionable(threadId, 'O')).toEqual(['Olaf Next', 'Tomás Ortega'])
    expect(await mentionable(threadId, 'ort')).toEqual(['Tomás Ortega'])
    expect(await mentionable(threadId, 'laf')).toEqual([])
    for (const hostile of ['%', '_', '\\', "'", '%%%%', '.*'])
      expect(await mentionable(threadId, hostile)).toEqual([])
  })

  it('is who may read the thread, and nobody is told who do not read it themselves', async () => {
    const threadId = await started('Hm.', 'NAMED')
    expect(await mentionable(threadId, null)).toEqual(['Tomás Ortega'])
    expect(await mentionable(threadId, null, world.tomas)).toEqual(['Priya Kaur'])
    expect(await mentionable(threadId, null, olaf)).toEqual([])
  })

  it('are eight at a time', async () => {
    const { database, server, table, priya } = world
    for (let more = 0; more < 9; more += 1)
      await plantSeat(database, server.url, table.id, { ...priya, accountId: await account() })
    expect(await mentionable(await started('Hm.'), '')).toHaveLength(8)
  })
})

async function account(): Promise<string> {
  const id = crypto.randomUUID()
  await world.database.asSuperuser('insert into auth.accounts (id, email) values ($1, $2)', [
    id,
    `${id}@example.org`,
  ])
  return id
}
