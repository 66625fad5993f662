import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { act, done, refusals } from '../../../test/act.ts'
import { plantTable, type PlantedMember, type PlantedTable } from '../../../test/planted-table.ts'
import { replied, reply, startedThread, startThread } from '../../../test/talk.ts'
import { openTwoTables } from '../../../test/two-tables.ts'

const world = openTwoTables()
let table: PlantedTable
let priya: PlantedMember
let tomas: PlantedMember
let esi: PlantedMember
let lucas: PlantedMember

beforeEach(async () => {
  table = await plantTable(world.database, world.server.url, ['Priya', 'Tomás', 'Esi', 'Lucas'])
  ;[priya, tomas, esi, lucas] = table.members as [PlantedMember, PlantedMember, PlantedMember, PlantedMember]
})

type SeenAsk = {
  kind: string
  mode: string | null
  modeChangedAt: string | null
  askState: string | null
  closedAt: string | null
  repliesCloseAt: string | null
  outcome: { id: string; body: string } | null
  viewerThanks: string | null
  thankable: { name: string }[]
  viewerIsAskedWhatBecame: boolean
  viewerCanChangeMode: boolean
  viewerCanCloseAsk: boolean
  viewerCanReopenAsk: boolean
  viewerCanTellWhatBecame: boolean
}
const askFields = `kind mode modeChangedAt askState closedAt repliesCloseAt outcome { id body } viewerThanks
  thankable { name } viewerIsAskedWhatBecame viewerCanChangeMode viewerCanCloseAsk viewerCanReopenAsk
  viewerCanTellWhatBecame`

async function seen(by: PlantedMember, id: string): Promise<SeenAsk> {
  const { group } = await by.ask<{ group: { thread: SeenAsk } }>(
    `query ($slug: String!, $id: ID!) { group(slug: $slug) { thread(id: $id) { ${askFields} } } }`,
    { slug: table.slug, id },
  )
  return group.thread
}

type Home = {
  unansweredAsks: { id: string }[]
  viewerSeat: {
    thanks: { words: string; from: { name: string } | null; thread: { id: string } }[]
    askedWhatBecame: { id: string }[]
  }
}

async function home(by: PlantedMember): Promise<Home> {
  const { group } = await by.ask<{ group: Home }>(
    `query ($slug: String!) { group(slug: $slug) { unansweredAsks { id } viewerSeat {
      thanks { words from { name } thread { id } } askedWhatBecame { id } } } }`,
    { slug: table.slug },
  )
  return group
}

const asked = (mode = 'ADVICE', by = tomas, more: object = {}) =>
  startedThread(table, by, { kind: 'ASK', mode, ...more })

const about = (threadId: string, more: object = {}) => ({ groupId: table.id, threadId, ...more })

describe('an ask', () => {
  it('says what kind of help it wants; other threads want none', async () => {
    const ask = await seen(tomas, await asked('INTRODUCTION'))
    expect(ask).toMatchObject({ kind: 'ASK', mode: 'INTRODUCTION', askState: 'OPEN', modeChangedAt: null })
    const { thread, userErrors } = await startThread(table, tomas, { kind: 'ASK' })
    expect(thread).toBeNull()
    expect(userErrors).toMatchObject([{ code: 'NO_MODE', path: ['mode'] }])
    const share = await seen(tomas, await startedThread(table, tomas, { kind: 'SHARE', mode: 'ADVICE' }))
    expect(share).toMatchObject({ kind: 'SHARE', mode: null, askState: null, viewerCanCloseAsk: false })
    expect(await seen(tomas, await startedThread(table, tomas))).toMatchObject({ kind: 'TALK', mode: null })
  })

  it('is answered by the first reply of another, not by its asker', async () => {
    const id = await asked()
    await replied(table, tomas, id)
    expect((await seen(esi, id)).askState).toBe('OPEN')
    await replied(table, esi, id)
    expect((await seen(esi, id)).askState).toBe('ANSWERED')
  })

  it('is unanswered again when the only answer is taken back, and waits like any other', async () => {
    const id = await asked()
    const [first, second] = [await replied(table, esi, id), await replied(table, lucas, id)]
    await done(esi, 'takeBackPost', { groupId: table.id, postId: first.id })
    expect((await seen(priya, id)).askState).toBe('ANSWERED')
    await done(lucas, 'takeBackPost', { groupId: table.id, postId: second.id })
    expect((await seen(priya, id)).askState).toBe('OPEN')
    world.clock.passDays(3)
    expect((await home(priya)).unansweredAsks).toEqual([{ id }])
  })

  it('whose only answer is taken back while another arrives is answered, whoever may know of it', async () => {
    const id = await asked()
    for (let round = 0; round < 5; round += 1) {
      const only = await replied(table, esi, id)
      await Promise.all([
        done(esi, 'takeBackPost', { groupId: table.id, postId: only.id }),
        replied(table, lucas, id, { inReplyToId: null }),
        done(
          tomas,
          'changeConfidence',
          about(id, {
            confidence: round % 2 === 0 ? 'NAMED' : 'TABLE',
            readerIds: [esi.id, lucas.id, priya.id],
          }),
        ),
      ])
      expect((await seen(priya, id)).askState).toBe('ANSWERED')
      await world.database.asSuperuser(
        'update posts set body = null, taken_back_at = now() where thread_id = $1 and author_id = $2',
        [id, lucas.id],
      )
    }
  })

  it('changes its mode when its asker says so, and that shows', async () => {
    const id = await asked()
    expect(await refusals(esi, 'changeAskMode', about(id, { mode: 'IDEAS' }))).toEqual(['NOT_ALLOWED'])
    expect(await refusals(priya, 'changeAskMode', about(id, { mode: 'IDEAS' }))).toEqual(['NOT_ALLOWED'])
    await done(tomas, 'changeAskMode', about(id, { mode: 'ADVICE' }))
    expect((await seen(esi, id)).modeChangedAt).toBeNull()
    await done(tomas, 'changeAskMode', about(id, { mode: 'IDEAS' }))
    const changed = await seen(esi, id)
    expect(changed.mode).toBe('IDEAS')
    expect(changed.modeChangedAt).not.toBeNull()
    expect(changed.viewerCanChangeMode).toBe(false)
    expect((await seen(tomas, id)).viewerCanChangeMode).toBe(true)
  })

  it('to be listened to takes a line from others, and as much as they like from its asker', async () => {
    const id = await asked('JUST_LISTEN')
    const letter = 'x'.repeat(501)
    const { userErrors } = await reply(table, esi, id, { body: letter })
    expect(userErrors).toMatchObject([{ code: 'TOO_LONG', path: ['body'] }])
    const line = await replied(table, esi, id, { body: 'x'.repeat(500) })
    expect(await refusals(esi, 'editPost', editOf(line.id, letter))).toEqual(['TOO_LONG'])
    await done(esi, 'editPost', editOf(line.id, 'A shorter line.'))
    await replied(table, tomas, id, { body: letter })
  })

  it('that turns into one to be listened to leaves longer posts alone', async () => {
    const id = await asked('ADVICE')
    const long = await replied(table, esi, id, { body: 'x'.repeat(900) })
    await done(tomas, 'changeAskMode', about(id, { mode: 'JUST_LISTEN' }))
    await done(esi, 'editPost', editOf(long.id, 'y'.repeat(900)))
    expect(await refusals(esi, 'editPost', { ...editOf(long.id, 'y'.repeat(901)), fromVersion: 2 })).toEqual([
      'TOO_LONG',
    ])
  })
})

const editOf = (postId: string, body: string) => ({ groupId: table.id, postId, body, fromVersion: 1 })

describe('closing an ask', () => {
  it('is its asker’s alone, with a private word to those who helped', async () => {
    const id = await asked()
    await replied(table, esi, id)
    await replied(table, lucas, id)
    expect((await seen(tomas, id)).thankable.map(({ name }) => name)).toEqual(['Esi', 'Lucas'])
    expect((await seen(esi, id)).thankable).toEqual([])
    for (const other of [esi, priya])
      expect(await refusals(other, 'closeAsk', about(id, { thanks: [] }))).toEqual(['NOT_ALLOWED'])
    const thanks = [
      { memberId: esi.id, words: ' You were there. ' },
      { memberId: lucas.id, words: '' },
    ]
    await done(tomas, 'closeAsk', about(id, { thanks }))
    expect((await seen(esi, id)).viewerThanks).toBe('You were there.')
    expect((await seen(lucas, id)).viewerThanks).toBe('')
    for (const other of [tomas, priya]) {
      expect((await seen(other, id)).viewerThanks).toBeNull()
      expect((await home(other)).viewerSeat.thanks).toEqual([])
    }
    expect((await home(esi)).viewerSeat.thanks).toEqual([
      { words: 'You were there.', from: { name: 'Tomás' }, thread: { id } },
    ])
    expect((await seen(priya, id)).askState).toBe('CLOSED')
  })

  it('tells thanks until one has looked at the thread, or for 30 days', async () => {
    const ids = [await asked(), await asked()] as const
    for (const id of ids) {
      await replied(table, esi, id)
      await done(tomas, 'closeAsk', about(id, { thanks: [{ memberId: esi.id, words: 'Yes.' }] }))
    }
    await done(esi, 'markThreadRead', about(ids[0], { upTo: 2 }))
    expect((await home(esi)).viewerSeat.thanks.map(({ thread }) => thread.id)).toEqual([ids[1]])
    world.clock.passDays(31)
    expect((await home(esi)).viewerSeat.thanks).toEqual([])
    expect((await seen(esi, ids[1])).viewerThanks).toBe('Yes.')
  })

  it('thanks nobody who did not help, and closes nothing then', async () => {
    const id = await asked()
    await replied(table, esi, id)
    const back = await replied(table, lucas, id)
    await done(lucas, 'takeBackPost', { groupId: table.id, postId: back.id })
    for (const memberId of [lucas.id, priya.id, tomas.id, randomUUID(), 'nobody']) {
      const thanks = [{ memberId, words: 'Thank you.' }]
      expect(await refusals(tomas, 'closeAsk', about(id, { thanks })), memberId).toEqual(['NO_SUCH_MEMBER'])
    }
    const { userErrors } = await act(
      tomas,
      'closeAsk',
      about(id, { thanks: [{ memberId: esi.id, words: 'x'.repeat(501) }] }),
    )
    expect(userErrors).toMatchObject([{ code: 'TOO_LONG', path: ['thanks', '0', 'words'] }])
    expect((await seen(tomas, id)).closedAt).toBeNull()
  })

  it('leaves thanks to the two alone, whatever Postgres is asked from another seat', async () => {
    const id = await asked()
    await replied(table, esi, id)
    await done(tomas, 'closeAsk', about(id, { thanks: [{ memberId: esi.id, words: 'Yes.' }] }))
    const finding: string[] = []
    for (const member of table.members) {
      const found = await world.server.database.findSeat(member.accountId, { id: table.id })
      if (!found) throw new Error('No seat.')
      const rows = await world.server.database.asSeat(found.seat, manager =>
        manager.query<unknown[]>('select from thread_thanks'),
      )
      if (rows.length > 0) finding.push(member.name)
    }
    expect(finding).toEqual(['Tomás', 'Esi'])
  })

  it('leaves it open to replies, and can be taken back', async () => {
    const id = await asked()
    await done(tomas, 'closeAsk', about(id, { thanks: [] }))
    const first = (await seen(tomas, id)).closedAt
    await replied(table, esi, id)
    // Closed already, it stays so since then, and thanks go out all the same.
    await done(tomas, 'closeAsk', about(id, { thanks: [{ memberId: esi.id, words: 'Late, and good.' }] }))
    expect((await seen(tomas, id)).closedAt).toBe(first)
    expect((await seen(esi, id)).viewerThanks).toBe('Late, and good.')
    expect(await refusals(tomas, 'changeAskMode', about(id, { mode: 'IDEAS' }))).toEqual(['NOT_NOW'])
    expect(await refusals(esi, 'reopenAsk', about(id))).toEqual(['NOT_ALLOWED'])
    await done(tomas, 'reopenAsk', about(id))
    expect(await seen(tomas, id)).toMatchObject({ askState: 'ANSWERED', viewerCanCloseAsk: true })
  })

  it('is for asks alone', async () => {
    const id = await startedThread(table, tomas)
    expect(await refusals(tomas, 'closeAsk', about(id, { thanks: [] }))).toEqual(['NOT_NOW'])
    expect(await refusals(tomas, 'changeAskMode', about(id, { mode: 'IDEAS' }))).toEqual(['NOT_NOW'])
  })
})

describe('what became of it', () => {
  const tells = (id: string) => ({
    ...about(id),
    postId: randomUUID(),
    body: 'He stayed, and is well.',
  })

  it('is asked of its asker alone, once, four weeks after closing, and told to the thread', async () => {
    const id = await asked()
    await replied(table, esi, id)
    await done(tomas, 'closeAsk', about(id, { thanks: [] }))
    world.clock.passDays(27)
    expect((await seen(tomas, id)).viewerIsAskedWhatBecame).toBe(false)
    world.clock.passDays(1.01)
    expect((await seen(tomas, id)).viewerIsAskedWhatBecame).toBe(true)
    expect((await home(tomas)).viewerSeat.askedWhatBecame).toEqual([{ id }])
    for (const other of [esi, priya]) {
      expect((await seen(other, id)).viewerIsAskedWhatBecame).toBe(false)
      expect((await home(other)).viewerSeat.askedWhatBecame).toEqual([])
      expect(await refusals(other, 'tellWhatBecame', tells(id))).toEqual(['NOT_ALLOWED'])
      expect(await refusals(other, 'letWhatBecameRest', about(id))).toEqual(['NOT_ALLOWED'])
    }
    const told = tells(id)
    await done(tomas, 'tellWhatBecame', told)
    await done(tomas, 'tellWhatBecame', told)
    const after = await seen(esi, id)
    expect(after.outcome).toEqual({ id: told.postId, body: 'He stayed, and is well.' })
    expect((await home(tomas)).viewerSeat.askedWhatBecame).toEqual([])
    expect(await refusals(tomas, 'tellWhatBecame', tells(id))).toEqual(['NOT_NOW'])
  })

  it('is let rest by its asker, who can still tell it', async () => {
    const id = await asked()
    expect(await refusals(tomas, 'letWhatBecameRest', about(id))).toEqual(['NOT_NOW'])
    expect(await refusals(tomas, 'tellWhatBecame', tells(id))).toEqual(['NOT_NOW'])
    await done(tomas, 'closeAsk', about(id, { thanks: [] }))
    world.clock.passDays(29)
    await done(tomas, 'letWhatBecameRest', about(id))
    expect(await seen(tomas, id)).toMatchObject({
      viewerIsAskedWhatBecame: false,
      viewerCanTellWhatBecame: true,
    })
    expect((await home(tomas)).viewerSeat.askedWhatBecame).toEqual([])
    await done(tomas, 'tellWhatBecame', tells(id))
    expect((await seen(esi, id)).outcome?.body).toBe('He stayed, and is well.')
  })

  it('is not asked where it could not be told: at rest, discarded, or not to be raised again', async () => {
    const [resting, discarded, silent, open] = [await asked(), await asked(), await asked(), await asked()]
    await done(tomas, 'changeConfidence', about(silent, { confidence: 'NOT_AGAIN' }))
    for (const id of [resting, discarded, silent, open])
      await done(tomas, 'closeAsk', about(id, { thanks: [] }))
    await done(tomas, 'restThread', about(resting))
    await done(tomas, 'discardThread', about(discarded))
    world.clock.passDays(29)
    expect((await home(tomas)).viewerSeat.askedWhatBecame).toEqual([{ id: open }])
    for (const id of [resting, discarded, silent])
      expect((await seen(tomas, id)).viewerIsAskedWhatBecame).toBe(false)
    expect(await refusals(tomas, 'tellWhatBecame', tells(silent))).toEqual(['REPLIES_CLOSED'])
    expect((await seen(tomas, silent)).outcome).toBeNull()
  })
})

describe('asks that nobody has answered', () => {
  it('stand first after two days, the oldest first, five at most', async () => {
    const ids: string[] = []
    for (let at = 0; at < 6; at += 1) ids.push(await asked())
    const answered = await asked()
    await replied(table, esi, answered)
    await startedThread(table, tomas)
    world.clock.passDays(1.9)
    expect((await home(esi)).unansweredAsks).toEqual([])
    world.clock.passDays(0.2)
    for (const member of [esi, tomas])
      expect((await home(member)).unansweredAsks.map(({ id }) => id)).toEqual(ids.slice(0, 5))
    await replied(table, esi, ids[0] ?? '')
    await replied(table, tomas, ids[1] ?? '')
    expect((await home(esi)).unansweredAsks.map(({ id }) => id)).toEqual(ids.slice(1))
  })

  it('are none that are closed, at rest, discarded, or take no replies any more', async () => {
    const [closed, resting, discarded, silent] = [await asked(), await asked(), await asked(), await asked()]
    await done(tomas, 'closeAsk', about(closed, { thanks: [] }))
    await done(tomas, 'restThread', about(resting))
    await done(tomas, 'discardThread', about(discarded))
    await done(tomas, 'changeConfidence', about(silent, { confidence: 'NOT_AGAIN' }))
    world.clock.passDays(3)
    expect((await home(esi)).unansweredAsks).toEqual([{ id: silent }])
    world.clock.passDays(5)
    expect((await home(esi)).unansweredAsks).toEqual([])
  })

  it('are none that were to be listened to, and were', async () => {
    const [heard, alone] = [await asked('JUST_LISTEN'), await asked('JUST_LISTEN')]
    for (const [id, by] of [
      [heard, esi.id],
      [alone, tomas.id],
    ])
      await world.database.asSuperuser(
        `insert into post_reactions (group_id, post_id, member_id, reaction, thread_id, reach, said_at)
         select group_id, id, $2, 'WITH_YOU', thread_id, reach, now() from posts where thread_id = $1`,
        [id, by],
      )
    world.clock.passDays(3)
    expect((await home(esi)).unansweredAsks).toEqual([{ id: alone }])
  })

  it('are kept to those who may know', async () => {
    const id = await asked('ADVICE', tomas, { confidence: 'NAMED', readerIds: [esi.id] })
    world.clock.passDays(3)
    for (const member of [tomas, esi]) expect((await home(member)).unansweredAsks).toEqual([{ id }])
    for (const member of [priya, lucas]) expect((await home(member)).unansweredAsks).toEqual([])
  })
})

describe('an offer or a need', () => {
  it('takes replies for 21 days, whatever becomes of its confidence', async () => {
    const id = await startedThread(table, tomas, { kind: 'OFFER_OR_NEED' })
    const ends = async () => Date.parse((await seen(esi, id)).repliesCloseAt ?? '')
    const inDays = (days: number) => Date.now() + days * 86_400_000
    expect(Math.abs((await ends()) - inDays(21))).toBeLessThan(60_000)
    await done(tomas, 'changeConfidence', about(id, { confidence: 'NOT_AGAIN' }))
    expect(Math.abs((await ends()) - inDays(7))).toBeLessThan(60_000)
    await done(tomas, 'changeConfidence', about(id, { confidence: 'TABLE' }))
    expect(Math.abs((await ends()) - inDays(21))).toBeLessThan(60_000)
    world.clock.passDays(20)
    await replied(table, esi, id)
    await done(tomas, 'changeConfidence', about(id, { confidence: 'NOT_AGAIN' }))
    world.clock.passDays(2)
    const { userErrors } = await reply(table, esi, id)
    expect(userErrors).toMatchObject([{ code: 'REPLIES_CLOSED' }])
  })
})
