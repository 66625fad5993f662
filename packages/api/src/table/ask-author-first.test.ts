import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { act, done, refusals } from '../../test/act.ts'
import { openLaidTable } from '../../test/laid-table.ts'
import type { PlantedMember } from '../../test/planted-table.ts'
import { startedThread } from '../../test/talk.ts'
import { keepTables } from './keep-tables.ts'

const here = openLaidTable()
/** Started by Tomás. */
let threadId: string

beforeEach(async () => {
  threadId = await startedThread(here.world.table, here.world.tomas)
})

const putting = (more: object = {}) => ({ groupId: here.world.table.id, id: randomUUID(), threadId, ...more })

async function asked(member = here.mei, more: object = {}): Promise<string> {
  const input = putting(more)
  await done(member, 'putOnTable', input)
  return input.id
}

const answer = (itemId: string, agrees: boolean, member = here.world.tomas) =>
  refusals(member, 'answerTableRequest', here.about(itemId, { agrees }))

type Table = {
  itemId: string | null
  requestItemId: string | null
  asksAuthorFirst: boolean
  viewerCanBring: boolean
}
type FromThread = {
  table: Table
  tableItem: { id: string } | null
  viewerCanPutOnTable: boolean
  tableRequests: { id: string; waitsForAuthor: boolean; viewerCanAnswerRequest: boolean }[]
}

async function fromThread(member: PlantedMember): Promise<FromThread> {
  const { group } = await member.ask<{ group: { thread: FromThread } }>(
    `query ($slug: String!, $id: ID!) { group(slug: $slug) { thread(id: $id) {
      table { itemId requestItemId asksAuthorFirst viewerCanBring } tableItem { id } viewerCanPutOnTable
      tableRequests { id waitsForAuthor viewerCanAnswerRequest } } } }`,
    { slug: here.world.table.slug, id: threadId },
  )
  return group.thread
}

async function requests(member: PlantedMember): Promise<string[]> {
  const { group } = await member.ask<{ group: { viewerSeat: { tableRequests: { id: string }[] } } }>(
    'query ($slug: String!) { group(slug: $slug) { viewerSeat { tableRequests { id } } } }',
    { slug: here.world.table.slug },
  )
  return group.viewerSeat.tableRequests.map(({ id }) => id)
}

const lying = async (member: PlantedMember) => (await here.lying(here.next, member)).map(({ id }) => id)

const state = async (id: string) => {
  const [item] = await here.world.database.asSuperuser<{ state: string }>(
    'select state from table_items where id = $1',
    [id],
  )
  return item?.state
}

describe('somebody else’s thread', () => {
  it('waits for the yes of its author: shown to who asks and who is asked, and to nobody else', async () => {
    const id = await asked()
    expect(await lying(here.mei)).toEqual([id])
    expect(await fromThread(here.mei)).toMatchObject({
      table: { itemId: null, requestItemId: id, asksAuthorFirst: true, viewerCanBring: false },
      tableItem: null,
      viewerCanPutOnTable: false,
      tableRequests: [{ id, waitsForAuthor: true, viewerCanAnswerRequest: false }],
    })
    const { tomas, priya } = here.world
    expect(await requests(tomas)).toEqual([id])
    expect(await fromThread(tomas)).toMatchObject({
      table: { itemId: null, asksAuthorFirst: false, viewerCanBring: true },
      tableRequests: [{ id, waitsForAuthor: true, viewerCanAnswerRequest: true }],
    })
    // Also not to the host, nor to an admin.
    for (const member of [priya, here.noor]) {
      expect(await lying(member)).toEqual([])
      expect(await requests(member)).toEqual([])
      expect(await here.item(id, member)).toBeNull()
      expect(await fromThread(member)).toMatchObject({
        table: { itemId: null, requestItemId: null, viewerCanBring: true },
        tableRequests: [],
      })
    }
  })

  it('lies on the table once its author says yes', async () => {
    const id = await asked()
    const { tableItem, seat } = await done<{ tableItem: object; seat: object }>(
      here.world.tomas,
      'answerTableRequest',
      here.about(id, { agrees: true }),
      'tableItem { id waitsForAuthor } seat { tableRequests { id } }',
    )
    expect({ tableItem, seat }).toEqual({
      tableItem: { id, waitsForAuthor: false },
      seat: { tableRequests: [] },
    })
    for (const member of [here.world.priya, here.mei, here.noor]) {
      expect(await lying(member)).toEqual([id])
      expect(await fromThread(member)).toMatchObject({ table: { itemId: id }, tableRequests: [] })
    }
    expect(await answer(id, true)).toEqual([])
    expect(await answer(id, false)).toEqual(['NOT_NOW'])
  })

  it('goes off when its author says no, and can be asked for anew', async () => {
    const id = await asked()
    expect(await answer(id, false)).toEqual([])
    expect(await lying(here.mei)).toEqual([])
    expect(await requests(here.world.tomas)).toEqual([])
    expect(await here.item(id, here.mei)).toMatchObject({ state: 'TAKEN_OFF' })
    expect(await answer(id, true)).toEqual(['NOT_FOUND'])
    const again = await asked()
    expect(await requests(here.world.tomas)).toEqual([again])
  })

  it('without an answer is not there once the meeting begins, and can be asked for anew', async () => {
    const id = await asked()
    here.begin()
    expect(await lying(here.mei)).toEqual([])
    expect(await requests(here.world.tomas)).toEqual([])
    expect(await answer(id, true)).toEqual(['NOT_FOUND'])
    expect((await fromThread(here.mei)).table).toMatchObject({ requestItemId: null, viewerCanBring: true })
    const again = await asked()
    expect(await state(id)).toBe('TAKEN_OFF')
    expect(await requests(here.world.tomas)).toEqual([again])
    // The clock takes off the rest.
    here.world.clock.passDays(8)
    await keepTables(here.world.server.database, here.world.table.id, here.world.clock.now())
    expect(await state(again)).toBe('TAKEN_OFF')
  })

  it('that waited for a cancelled meeting waits for the next', async () => {
    const id = await asked()
    await here.cancel(here.next)
    await keepTables(here.world.server.database, here.world.table.id, here.world.clock.now())
    expect(await requests(here.world.tomas)).toEqual([id])
    expect(await here.item(id, here.mei)).toMatchObject({ meeting: { id: here.later } })
  })

  it('is taken back by who asked, whose words it stays until then', async () => {
    const id = await asked()
    await done(
      here.mei,
      'changeTableItem',
      here.about(id, { version: 1, title: 'Better', mattersNow: false }),
    )
    await done(here.mei, 'takeOffTable', here.about(id))
    expect(await requests(here.world.tomas)).toEqual([])
  })

  it('is settled, moved or written back about by nobody while it waits', async () => {
    const id = await asked()
    const { priya, tomas } = here.world
    const after = here.about(id, { afterId: null })
    for (const member of [priya, here.noor])
      expect(await refusals(member, 'moveTableItem', after)).toEqual(['NOT_FOUND'])
    for (const member of [tomas, here.mei])
      expect(await refusals(member, 'moveTableItem', after)).toEqual(['NOT_ALLOWED'])
    here.begin()
    for (const member of [priya, here.noor, tomas, here.mei]) {
      expect(await refusals(member, 'settleTableItem', here.about(id, { outcome: 'DISCUSSED' }))).toEqual([
        'NOT_FOUND',
      ])
      const paragraph = here.about(id, { postId: randomUUID(), body: 'What we found.' })
      expect(await refusals(member, 'writeBackToThread', paragraph)).toEqual(['NOT_FOUND'])
    }
  })

  it('is asked for by each once, and by nobody once its author is gone', async () => {
    await asked()
    const { priya, tomas, database } = here.world
    const { userErrors } = await act(here.mei, 'putOnTable', putting())
    expect(userErrors).toMatchObject([{ code: 'ALREADY_ON_TABLE', path: ['threadId'] }])
    await asked(priya)
    expect(await requests(tomas)).toHaveLength(2)
    await database.asSuperuser(`update members set ended_at = now(), ended_as = 'LEFT' where id = $1`, [
      tomas.id,
    ])
    expect((await fromThread(here.noor)).table.viewerCanBring).toBe(false)
    expect(await refusals(here.noor, 'putOnTable', putting())).toEqual(['NOT_NOW'])
  })

  it('says nothing to others who would like to bring it, and its author brings it meanwhile', async () => {
    const id = await asked()
    const own = await asked(here.world.tomas)
    expect(await lying(here.noor)).toEqual([own])
    expect(await answer(id, true)).toEqual(['ALREADY_ON_TABLE'])
    await done(here.world.tomas, 'takeOffTable', here.about(own))
    expect(await answer(id, true)).toEqual([])
    expect(await lying(here.noor)).toEqual([id])
  })

  it('is answered by its author alone', async () => {
    const id = await asked()
    expect(await answer(id, true, here.mei)).toEqual(['NOT_ALLOWED'])
    for (const member of [here.world.priya, here.noor])
      expect(await answer(id, true, member)).toEqual(['NOT_FOUND'])
    expect(await answer(randomUUID(), true)).toEqual(['NOT_FOUND'])
    const ownWords = await asked(here.world.tomas, { threadId: null, title: 'From no thread' })
    expect(await answer(ownWords, true)).toEqual(['NOT_ALLOWED'])
  })

  it('once agreed is carried over with the yes', async () => {
    const id = await asked()
    expect(await answer(id, true)).toEqual([])
    here.begin()
    await done(here.noor, 'settleTableItem', here.about(id, { outcome: 'CARRIED_OVER' }))
    const [carried] = await here.lying(here.later, here.noor)
    expect(carried).toMatchObject({ timesCarried: 1, thread: { id: threadId } })
  })
})

describe('at once', () => {
  it('two are asked for and both are agreed to: one lies on the table', async () => {
    const ids = await Promise.all([here.mei, here.noor, here.world.priya].map(member => asked(member)))
    const codes = await Promise.all(ids.map(id => answer(id, true)))
    expect(codes.flat().toSorted()).toEqual(['ALREADY_ON_TABLE', 'ALREADY_ON_TABLE'])
    expect(await lying(here.world.tomas)).toHaveLength(1)
  })

  it('yes, no and taking it back: one of them holds', async () => {
    for (let round = 0; round < 3; round += 1) {
      const id = await asked()
      const codes = await Promise.all([
        answer(id, true),
        answer(id, false),
        refusals(here.mei, 'takeOffTable', here.about(id)),
      ])
      expect(codes.filter(code => code.length === 0).length).toBeGreaterThanOrEqual(1)
      expect(await lying(here.noor)).toEqual((await state(id)) === 'ON_THE_TABLE' ? [id] : [])
      await refusals(here.mei, 'takeOffTable', here.about(id))
    }
  })

  it('put there while the thread is kept to a few, it goes with the thread', async () => {
    const { tomas, table, database } = here.world
    const keep = { groupId: table.id, threadId, confidence: 'NAMED', readerIds: [here.noor.id] }
    const [, ...codes] = await Promise.all([
      done(tomas, 'changeConfidence', keep),
      refusals(here.noor, 'putOnTable', putting()),
      refusals(here.mei, 'putOnTable', putting()),
      refusals(tomas, 'putOnTable', putting()),
    ])
    expect(codes[0]).toEqual([])
    expect(codes[2]).toEqual([])
    const loose = await database.asSuperuser(
      `select from table_items where thread_id = $1 and reach <> 'NAMED'`,
      [threadId],
    )
    expect(loose).toEqual([])
    expect(await lying(here.mei)).toEqual([])
    expect(await here.waiting(here.mei)).toEqual([])
  })
})

it('what comes from a thread that is discarded lies on no table, until that is restored', async () => {
  const id = await here.put(here.world.tomas, { threadId })
  await done(here.world.tomas, 'discardThread', { groupId: here.world.table.id, threadId })
  expect(await lying(here.noor)).toEqual([])
  expect(await here.item(id, here.noor)).toBeNull()
  await done(here.world.tomas, 'restoreThread', { groupId: here.world.table.id, threadId })
  expect(await lying(here.noor)).toEqual([id])
})
