import { beforeEach, describe, expect, it } from 'vitest'
import { done, refusals } from '../../../test/act.ts'
import type { PlantedMember } from '../../../test/planted-table.ts'
import { lengthen, replied, startedThread } from '../../../test/talk.ts'
import { openTwoTables } from '../../../test/two-tables.ts'

const world = openTwoTables()
let threadId: string

type Told = {
  viewerStance: string | null
  newPostCount: number
  viewerReadUpTo: number
  viewerLastLookedAt: string | null
  newSpeakers: { name: string }[]
}

const told = 'viewerStance newPostCount viewerReadUpTo viewerLastLookedAt newSpeakers { name }'

/** The thread as this member is told of it, whether it is among what is new to them, and of how many that are. */
async function look(member: PlantedMember): Promise<Told & { isNew: boolean; newThreadCount: number }> {
  const { group } = await member.ask<{
    group: {
      thread: Told
      threads: { nodes: { id: string }[] }
      viewerSeat: { newThreadCount: number }
    }
  }>(
    `query ($slug: String!, $id: ID!) { group(slug: $slug) { thread(id: $id) { ${told} }
      threads(first: 20, only: NEW) { nodes { id } } viewerSeat { newThreadCount } } }`,
    { slug: world.table.slug, id: threadId },
  )
  const isNew = group.threads.nodes.some(({ id }) => id === threadId)
  return { ...group.thread, isNew, newThreadCount: group.viewerSeat.newThreadCount }
}

const about = (more: object = {}) => ({ groupId: world.table.id, threadId, ...more })

beforeEach(async () => {
  threadId = await startedThread(world.table, world.priya)
})

describe('what a member wants to hear of a thread', () => {
  const stand = (stance: string | null, member = world.tomas) =>
    done(member, 'setThreadStance', about({ stance }))

  it('is remembered for them, and for nobody else', async () => {
    expect(await look(world.tomas)).toMatchObject({ viewerStance: null, isNew: true })
    await stand('FOLLOWED')
    expect(await look(world.tomas)).toMatchObject({ viewerStance: 'FOLLOWED', isNew: true })
    expect(await look(world.priya)).toMatchObject({ viewerStance: null })
    await stand(null)
    expect(await look(world.tomas)).toMatchObject({ viewerStance: null })
  })

  it('muted, it is never new, and is counted nowhere; then it is again', async () => {
    await replied(world.table, world.priya, threadId)
    expect(await look(world.tomas)).toMatchObject({ newPostCount: 2, isNew: true, newThreadCount: 1 })
    await stand('MUTED')
    const quiet = { newPostCount: 0, isNew: false, newThreadCount: 0, newSpeakers: [] }
    expect(await look(world.tomas)).toMatchObject(quiet)
    await replied(world.table, world.priya, threadId)
    expect(await look(world.tomas)).toMatchObject(quiet)
    await stand(null)
    expect(await look(world.tomas)).toMatchObject({ newPostCount: 3, isNew: true, newThreadCount: 1 })
  })

  it('whoever takes a stance has not looked at it by that', async () => {
    await stand('FOLLOWED')
    expect(await look(world.tomas)).toMatchObject({ viewerReadUpTo: 0, viewerLastLookedAt: null })
    await done(world.tomas, 'markThreadRead', about({ upTo: 1 }))
    expect(await look(world.tomas)).toMatchObject({ viewerReadUpTo: 1, viewerStance: 'FOLLOWED' })
    await stand('MUTED')
    expect((await look(world.tomas)).viewerLastLookedAt).not.toBeNull()
  })

  it('taken at the same moment as a look, neither is lost', async () => {
    await Promise.all([
      ...Array.from({ length: 5 }, () => stand('FOLLOWED')),
      ...Array.from({ length: 5 }, () => done(world.tomas, 'markThreadRead', about({ upTo: 1 }))),
    ])
    expect(await look(world.tomas)).toMatchObject({ viewerStance: 'FOLLOWED', viewerReadUpTo: 1 })
  })
})

describe('marked unread from a post on', () => {
  const unread = (from: number, member = world.tomas) => done(member, 'markThreadUnread', about({ from }))

  beforeEach(async () => {
    await lengthen(world.database, { ...world.table, members: [world.priya] }, threadId, 9)
    await done(world.tomas, 'markThreadRead', about({ upTo: 6 }))
  })

  it('that post is new again with all after it, and when they looked stays', async () => {
    const before = await look(world.tomas)
    await unread(4)
    expect(await look(world.tomas)).toMatchObject({
      viewerReadUpTo: 3,
      newPostCount: 6,
      viewerLastLookedAt: before.viewerLastLookedAt,
    })
  })

  it('nothing that was new becomes read, whatever number is sent', async () => {
    for (const from of [8, 100, 2_147_483_647]) {
      await unread(from)
      expect(await look(world.tomas)).toMatchObject({ viewerReadUpTo: 6 })
    }
    for (const from of [1, 0, -5, -2_147_483_648]) {
      await unread(from)
      expect(await look(world.tomas)).toMatchObject({ viewerReadUpTo: 0, isNew: true })
    }
  })

  it('what nobody opened yet stays as it is', async () => {
    const other = await startedThread(world.table, world.priya)
    await done(world.tomas, 'markThreadUnread', about({ threadId: other, from: 1 }))
    const rows = await world.database.asSuperuser(
      'select from thread_reads where thread_id = $1 and member_id = $2',
      [other, world.tomas.id],
    )
    expect(rows).toEqual([])
  })
})

it('a thread that is not here is told from none by neither verb', async () => {
  const elsewhere = await startedThread(world.nextDoor, world.nextDoor.members[0] as PlantedMember)
  for (const id of [elsewhere, crypto.randomUUID(), 'no id']) {
    expect(await refusals(world.tomas, 'setThreadStance', about({ threadId: id, stance: 'MUTED' }))).toEqual([
      'NOT_FOUND',
    ])
    expect(await refusals(world.tomas, 'markThreadUnread', about({ threadId: id, from: 1 }))).toEqual([
      'NOT_FOUND',
    ])
  }
})

describe('how a member reads', () => {
  const ways = async (member: PlantedMember) => {
    const { group } = await member.ask<{ group: { viewerSeat: object } }>(
      'query ($slug: String!) { group(slug: $slug) { viewerSeat { readingLayout adviceHintDismissals } } }',
      { slug: world.table.slug },
    )
    return group.viewerSeat
  }

  it('is in order, until they choose; theirs alone, and on every device', async () => {
    expect(await ways(world.tomas)).toEqual({ readingLayout: 'IN_ORDER', adviceHintDismissals: 0 })
    const input = { groupId: world.table.id, layout: 'BY_REPLY' }
    const chosen = await done(world.tomas, 'chooseLayout', input, 'seat { readingLayout }')
    expect(chosen).toMatchObject({ seat: { readingLayout: 'BY_REPLY' } })
    expect(await ways(world.tomas)).toMatchObject({ readingLayout: 'BY_REPLY' })
    expect(await ways(world.priya)).toMatchObject({ readingLayout: 'IN_ORDER' })
    await done(world.tomas, 'chooseLayout', { ...input, layout: 'IN_ORDER' })
    expect(await ways(world.tomas)).toMatchObject({ readingLayout: 'IN_ORDER' })
  })

  it('counts each time the hint about advice was put away, also at once', async () => {
    const away = () => done(world.tomas, 'dismissAdviceHint', { groupId: world.table.id })
    await Promise.all([away(), away()])
    await done(world.tomas, 'chooseLayout', { groupId: world.table.id, layout: 'BY_REPLY' })
    expect(await ways(world.tomas)).toEqual({ readingLayout: 'BY_REPLY', adviceHintDismissals: 2 })
    expect(await ways(world.priya)).toMatchObject({ adviceHintDismissals: 0 })
  })
})
