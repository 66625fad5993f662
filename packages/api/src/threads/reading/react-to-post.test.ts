import { beforeEach, describe, expect, it } from 'vitest'
import { act, done, refusals } from '../../../test/act.ts'
import type { PlantedMember } from '../../../test/planted-table.ts'
import { replied, startedThread } from '../../../test/talk.ts'
import { openTwoTables } from '../../../test/two-tables.ts'

const world = openTwoTables()
let threadId: string
/** Written by Tomás. */
let postId: string

type Seen = { reactions: { reaction: string; members: { name: string }[] }[]; viewerCanReact: boolean }

const seen = 'reactions { reaction members { name } } viewerCanReact'

beforeEach(async () => {
  threadId = await startedThread(world.table, world.priya)
  postId = (await replied(world.table, world.tomas, threadId)).id
})

const input = (reaction = 'THANK_YOU', isOn = true) => ({ groupId: world.table.id, postId, reaction, isOn })

async function look(member: PlantedMember = world.priya): Promise<Seen | undefined> {
  const { group } = await member.ask<{ group: { thread: { posts: { nodes: (Seen & { id: string })[] } } } }>(
    `query ($slug: String!, $id: ID!) { group(slug: $slug) { thread(id: $id) { posts { nodes { id ${seen} } } } } }`,
    { slug: world.table.slug, id: threadId },
  )
  return group.thread.posts.nodes.find(({ id }) => id === postId)
}

const said = async () =>
  Object.fromEntries(
    ((await look())?.reactions ?? []).map(({ reaction, members }) => [
      reaction,
      members.map(({ name }) => name),
    ]),
  )

const rows = () =>
  world.database.asSuperuser<{ reach: string; member_id: string }>(
    'select reach, member_id from post_reactions where post_id = $1',
    [postId],
  )

describe('a warm word', () => {
  it('is answered with the post, and stands for everybody by name', async () => {
    const { post } = await done<{ post: Seen }>(world.priya, 'reactToPost', input(), `post { ${seen} }`)
    const expected = [{ reaction: 'THANK_YOU', members: [{ name: 'Priya Kaur' }] }]
    expect(post.reactions).toEqual(expected)
    expect((await look(world.tomas))?.reactions).toEqual(expected)
  })

  it('is said in as many ways as one likes, and taken away one by one', async () => {
    for (const reaction of ['SAME_HERE', 'WITH_YOU', 'MADE_ME_THINK'])
      await done(world.priya, 'reactToPost', input(reaction))
    await done(world.priya, 'reactToPost', input('WITH_YOU', false))
    expect(Object.keys(await said())).toEqual(['SAME_HERE', 'MADE_ME_THINK'])
    await done(world.priya, 'reactToPost', input('WITH_YOU', false))
    expect(Object.keys(await said())).toEqual(['SAME_HERE', 'MADE_ME_THINK'])
  })

  it('is for what others wrote', async () => {
    expect(await refusals(world.tomas, 'reactToPost', input())).toEqual(['NOT_ALLOWED'])
    expect(await look(world.tomas)).toMatchObject({ viewerCanReact: false, reactions: [] })
    expect(await look(world.priya)).toMatchObject({ viewerCanReact: true })
  })

  it('goes out of sight with words that are taken back, and none is said to them any more', async () => {
    await done(world.priya, 'reactToPost', input())
    await done(world.tomas, 'takeBackPost', { groupId: world.table.id, postId })
    expect(await look()).toMatchObject({ viewerCanReact: false, reactions: [] })
    expect(await refusals(world.priya, 'reactToPost', input('WITH_YOU'))).toEqual(['TAKEN_BACK'])
    expect(await refusals(world.priya, 'reactToPost', input('THANK_YOU', false))).toEqual([])
    expect(await rows()).toEqual([])
  })

  it('is not said to a post that is not here, which is told from none by nothing', async () => {
    const [nora] = world.nextDoor.members as [PlantedMember]
    const elsewhere = await replied(world.nextDoor, nora, await startedThread(world.nextDoor, nora))
    const answers = await Promise.all(
      [elsewhere.id, crypto.randomUUID(), 'no id'].map(id =>
        act(world.priya, 'reactToPost', { ...input(), postId: id }, 'post { id }'),
      ),
    )
    const [first] = answers
    expect(first).toMatchObject({ post: null, userErrors: [{ code: 'NOT_FOUND' }] })
    for (const answer of answers) expect(answer).toEqual(first)
  })
})

describe('at once', () => {
  it('pressed many times, it stands once', async () => {
    await Promise.all(Array.from({ length: 8 }, () => done(world.priya, 'reactToPost', input())))
    expect(await said()).toEqual({ THANK_YOU: ['Priya Kaur'] })
    await Promise.all(
      Array.from({ length: 8 }, () => done(world.priya, 'reactToPost', input('THANK_YOU', false))),
    )
    expect(await said()).toEqual({})
  })

  it('on and off together, it is one or the other, and the next press decides', async () => {
    const presses = Array.from({ length: 10 }, (_, at) => input('WITH_YOU', at % 2 === 0))
    await Promise.all(presses.map(press => done(world.priya, 'reactToPost', press)))
    expect((await rows()).length).toBeLessThanOrEqual(1)
    await done(world.priya, 'reactToPost', input('WITH_YOU', true))
    expect(await said()).toEqual({ WITH_YOU: ['Priya Kaur'] })
  })

  it('with the thread being kept to a few, none is left for others to see', async () => {
    const { priya, tomas, table } = world
    const keep = { groupId: table.id, threadId, confidence: 'NAMED', readerIds: [tomas.id] }
    const open = { groupId: table.id, threadId, confidence: 'TABLE' }
    for (let round = 0; round < 4; round += 1) {
      await Promise.all([
        done(priya, 'changeConfidence', keep),
        ...['THANK_YOU', 'WITH_YOU', 'SAME_HERE'].map(word => done(priya, 'reactToPost', input(word))),
      ])
      expect(new Set((await rows()).map(({ reach }) => reach))).toEqual(new Set(['NAMED']))
      await Promise.all([
        done(priya, 'changeConfidence', open),
        ...['THANK_YOU', 'WITH_YOU'].map(word => done(priya, 'reactToPost', input(word, false))),
      ])
      expect((await rows()).map(({ reach }) => reach)).toEqual(['TABLE'])
    }
  })
})
