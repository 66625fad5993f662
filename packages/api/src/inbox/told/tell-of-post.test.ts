import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { done } from '../../../test/act.ts'
import { followed } from '../../../test/followed.ts'
import { happeningsIn, inboxOf, itemsOf, keepHappenings, kindsOf } from '../../../test/inbox.ts'
import { plantTable, type PlantedMember, type PlantedTable } from '../../../test/planted-table.ts'
import { replied, startedThread } from '../../../test/talk.ts'
import { openTwoTables } from '../../../test/two-tables.ts'
import { forgetItems } from '../forget-items.ts'
import { tellingOf } from '../telling-of.ts'

const world = openTwoTables()
let table: PlantedTable
let priya: PlantedMember
let tomas: PlantedMember
let esi: PlantedMember
let lucas: PlantedMember

beforeAll(() => keepHappenings(world.database))
beforeEach(async () => {
  table = await plantTable(world.database, world.server.url, ['Priya', 'Tomás', 'Esi', 'Lucas'])
  ;[priya, tomas, esi, lucas] = table.members as [PlantedMember, PlantedMember, PlantedMember, PlantedMember]
})

const naming = (...members: PlantedMember[]) =>
  members.map(({ id, name }) => `[@${name}](member:${id})`).join(' and ')
const kinds = (member: PlantedMember) => kindsOf(world.database, member)
const held = async (member: PlantedMember) =>
  (await itemsOf(world.database, member)).map(({ kind, heldFor }) => [kind, heldFor])
const started = (more: object = {}, by = priya) => startedThread(table, by, more)
const stance = (member: PlantedMember, threadId: string, taken: string) =>
  done(member, 'setThreadStance', { groupId: table.id, threadId, stance: taken })
const choose = ({ id }: PlantedMember, level: string) =>
  world.database.asSuperuser('insert into mail_wishes (group_id, member_id, level) values ($1, $2, $3)', [
    table.id,
    id,
    level,
  ])
const edit = (by: PlantedMember, postId: string, body: string, fromVersion = 1) =>
  done(by, 'editPost', { groupId: table.id, postId, body, fromVersion })

describe('a new post', () => {
  it('is told as the most that it is to each: who is named and answered is named', async () => {
    const threadId = await started()
    const first = await replied(table, tomas, threadId)
    await replied(table, esi, threadId, { inReplyToId: first.id, body: `${naming(tomas)}, yes.` })
    expect(await kinds(tomas)).toEqual(['MENTIONED'])
    expect(await kinds(priya)).toEqual(['ANSWERED', 'ANSWERED'])
    expect(await kinds(lucas)).toEqual([])
  })

  it('answers whoever asked the table, and whose words it answers, never its own author', async () => {
    const threadId = await started()
    const own = await replied(table, priya, threadId)
    const answer = await replied(table, tomas, threadId, { inReplyToId: own.id, body: naming(tomas) })
    await replied(table, priya, threadId, { inReplyToId: answer.id })
    expect(await kinds(priya)).toEqual(['ANSWERED'])
    expect(await kinds(tomas)).toEqual(['ANSWERED'])
    expect(await kinds(esi)).toEqual([])
  })

  it('is told of in a followed thread, and in every thread to who wants everything', async () => {
    const theirs = await started()
    await stance(esi, theirs, 'FOLLOWED')
    await followed(world.database)
    await choose(lucas, 'EVERYTHING')
    const other = await started()
    await followed(world.database)
    for (const threadId of [theirs, other]) await replied(table, tomas, threadId)
    expect(await kinds(esi)).toEqual(['POSTED'])
    expect(await kinds(lucas)).toEqual(['STARTED', 'POSTED', 'POSTED'])
  })

  it.each(['EVENING_BEFORE', 'NOTHING', 'CONCERNS_ME'])(
    'lies in the inbox also of who wants %s by mail',
    async level => {
      await choose(priya, level)
      await replied(table, tomas, await started())
      expect(await kinds(priya)).toEqual(['ANSWERED'])
    },
  )

  it('in a muted thread is told of only by name, and by no mail', async () => {
    const threadId = await started()
    const own = await replied(table, tomas, threadId)
    await followed(world.database)
    await choose(esi, 'EVERYTHING')
    for (const member of [priya, tomas, esi]) await stance(member, threadId, 'MUTED')
    await replied(table, lucas, threadId)
    await replied(table, lucas, threadId, { inReplyToId: own.id })
    await replied(table, lucas, threadId, { body: naming(esi) })
    expect(await held(priya)).toEqual([['ANSWERED', 10]])
    expect(await held(tomas)).toEqual([['ANSWERED', null]])
    expect(await held(esi)).toEqual([['MENTIONED', null]])
  })

  it('is held ten minutes for a mail, and goes by none to who is not at the table', async () => {
    await world.database.asSuperuser(
      `update members set paused_until = now() + interval '1 day', pause_reason = 'A rest.' where id = $1`,
      [esi.id],
    )
    await started({ body: naming(esi, lucas) })
    expect(await held(lucas)).toEqual([['MENTIONED', 10]])
    expect(await held(esi)).toEqual([['MENTIONED', null]])
    expect(await inboxOf(esi)).toEqual([])
    await world.database.asSuperuser(
      `update members set paused_until = null, pause_reason = null where id = $1`,
      [esi.id],
    )
    expect(await inboxOf(esi)).toMatchObject([
      { sentence: 'Priya named you in “How do you let someone go?”' },
    ])
  })

  it('is read once its thread was read that far, whichever way, and unread again from there', async () => {
    const threadId = await started({ body: naming(tomas) })
    await kinds(tomas)
    await replied(table, priya, threadId, { body: naming(tomas) })
    await kinds(tomas)
    const read = async () => (await inboxOf(tomas)).map(({ isRead }) => isRead)
    expect(await read()).toEqual([false, false])
    await done(tomas, 'markThreadRead', { groupId: table.id, threadId, upTo: 1 })
    expect(await read()).toEqual([false, true])
    await done(tomas, 'markThreadUnread', { groupId: table.id, threadId, from: 1 })
    expect(await read()).toEqual([false, false])
  })

  it('whose words are taken back tells nobody any more', async () => {
    const threadId = await started()
    const post = await replied(table, tomas, threadId, { body: `${naming(esi)}, secretcanary` })
    expect(await kinds(esi)).toEqual(['MENTIONED'])
    expect((await inboxOf(esi))[0]?.words).toContain('secretcanary')
    await done(tomas, 'takeBackPost', { groupId: table.id, postId: post.id })
    expect(await inboxOf(esi)).toEqual([])
    expect(await inboxOf(priya)).toEqual([])
  })
})

describe('other words of a post', () => {
  it('tell those whom they name anew, and nobody twice', async () => {
    const threadId = await started()
    const post = await replied(table, tomas, threadId, { body: naming(esi) })
    await edit(tomas, post.id, `${naming(esi)}, or rather ${naming(lucas)}?`)
    await edit(tomas, post.id, `${naming(esi)}, or rather ${naming(lucas)}, both of you?`, 2)
    await edit(tomas, post.id, 'Nobody.', 3)
    await edit(tomas, post.id, naming(esi, lucas), 4)
    expect(await kinds(esi)).toEqual(['MENTIONED'])
    expect(await kinds(lucas)).toEqual(['MENTIONED'])
  })

  it('are new to whom they name, also where the post was read before', async () => {
    const threadId = await started()
    const post = await replied(table, tomas, threadId)
    await done(esi, 'markThreadRead', { groupId: table.id, threadId, upTo: 2 })
    await followed(world.database)
    await edit(tomas, post.id, naming(esi))
    await kinds(esi)
    expect(await inboxOf(esi)).toMatchObject([{ isRead: false, path: `/threads/${threadId}#${post.id}` }])
  })

  it('are new to whom they name also where the post, read by then, is heard of only after them', async () => {
    const threadId = await started()
    const own = await replied(table, lucas, threadId)
    await followed(world.database)
    const post = await replied(table, tomas, threadId, { inReplyToId: own.id, body: naming(priya) })
    for (const member of [esi, lucas, priya])
      await done(member, 'markThreadRead', { groupId: table.id, threadId, upTo: 3 })
    await edit(tomas, post.id, naming(priya, esi, lucas))
    const heard = (await happeningsIn(world.database, table.id)).filter(
      ({ subjectId }) => subjectId === post.id,
    )
    const hear = tellingOf(world.server.database, world.clock.now)
    const told = async (member: PlantedMember) =>
      (await inboxOf(member))
        .filter(({ path }) => path?.endsWith(post.id))
        .map(({ sentence, isRead }) => `${sentence.split(' in ')[0]}${isRead ? ', read' : ''}`)
        .toSorted()
    for (const order of [heard, heard.toReversed()]) {
      await world.database.asSuperuser('delete from inbox_items where post_id = $1', [post.id])
      for (const happening of order) await hear(happening)
      expect(await told(esi)).toEqual(['Tomás named you'])
      expect(await told(lucas)).toEqual(['Tomás answered you, read', 'Tomás named you'])
      expect(await told(priya)).toEqual(['Tomás named you, read'])
    }
    expect(await inboxOf(world.nextDoor.members[0] as PlantedMember)).toEqual([])
  })

  it('are told once also where they are heard of together with the first', async () => {
    const post = await replied(table, tomas, await started(), { body: naming(esi) })
    await edit(tomas, post.id, naming(esi, lucas))
    const happenings = await happeningsIn(world.database, table.id)
    const hear = tellingOf(world.server.database, world.clock.now)
    for (let round = 0; round < 8; round += 1) {
      await world.database.asSuperuser('delete from inbox_items where group_id = $1', [table.id])
      await Promise.all(happenings.map(happening => hear(happening)))
      expect(await kinds(esi)).toEqual(['MENTIONED'])
      expect(await kinds(lucas)).toEqual(['MENTIONED'])
    }
  })

  it('that name somebody no more are told as the answer they still are, or not at all', async () => {
    const threadId = await started()
    const own = await replied(table, esi, threadId)
    const post = await replied(table, tomas, threadId, { inReplyToId: own.id, body: naming(esi, lucas) })
    await kinds(esi)
    await edit(tomas, post.id, 'Yes.')
    expect(await inboxOf(esi)).toMatchObject([
      { sentence: 'Tomás answered you in “How do you let someone go?”' },
    ])
    expect(await inboxOf(lucas)).toEqual([])
  })

  it('tell nobody again who was named so long ago that it is forgotten', async () => {
    const post = await replied(table, tomas, await started(), { body: naming(esi) })
    expect(await kinds(esi)).toEqual(['MENTIONED'])
    world.clock.passDays(91)
    await forgetItems(world.server.database, world.clock.now)()
    expect(await kinds(esi)).toEqual([])
    await edit(tomas, post.id, `${naming(esi)} and ${naming(lucas)}`)
    expect(await kinds(lucas)).toEqual(['MENTIONED'])
    expect(await kinds(esi)).toEqual([])
  })
})

describe('a thread that is kept to a few', () => {
  async function keep(threadId: string, ...readers: PlantedMember[]): Promise<void> {
    const readerIds = readers.map(({ id }) => id)
    const chosen = { groupId: table.id, threadId, confidence: 'NAMED', readerIds }
    await done(priya, 'changeConfidence', chosen)
    await followed(world.database)
  }

  it('is told to each of them once, by its first post where that names them', async () => {
    const readerIds = [tomas.id, esi.id]
    const threadId = await started({ confidence: 'NAMED', readerIds, body: naming(esi, lucas) })
    await kinds(esi)
    await keep(threadId, tomas, esi, lucas)
    expect(await kinds(tomas)).toEqual(['KEPT_WITH_YOU'])
    expect(await kinds(esi)).toEqual(['MENTIONED'])
    expect(await kinds(lucas)).toEqual(['KEPT_WITH_YOU'])
    expect(await kinds(priya)).toEqual([])
  })

  it('is told to them when it is raised, also to who was named, left out and named again', async () => {
    const threadId = await started()
    await keep(threadId, tomas, esi)
    await keep(threadId, esi)
    await keep(threadId, esi, tomas)
    expect(await kinds(tomas)).toEqual(['KEPT_WITH_YOU', 'KEPT_WITH_YOU'])
    expect(await kinds(esi)).toEqual(['KEPT_WITH_YOU'])
    expect(await kinds(lucas)).toEqual([])
  })

  it('is not told anew to who was named so long ago that it is forgotten', async () => {
    const threadId = await started({ confidence: 'NAMED', readerIds: [tomas.id] })
    await kinds(tomas)
    world.clock.passDays(91)
    await forgetItems(world.server.database, world.clock.now)()
    await keep(threadId, tomas, esi)
    expect(await kinds(esi)).toEqual(['KEPT_WITH_YOU'])
    expect(await kinds(tomas)).toEqual([])
  })
})
