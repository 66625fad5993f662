import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { act, done, refusals } from '../../test/act.ts'
import { openLaidTable } from '../../test/laid-table.ts'
import { startedThread } from '../../test/talk.ts'

const here = openLaidTable()

const settling = (id: string, outcome: string) => here.about(id, { outcome })

/** The item an item goes on as. */
async function carriedOn(id: string): Promise<string> {
  const item = await here.item(id)
  if (!item?.carriedTo) throw new Error('It was carried nowhere.')
  return item.carriedTo.id
}

describe('saying what became of an item', () => {
  it('is for its owner, who looks after the meeting, and admins, from its start until it is closed', async () => {
    const { tomas, priya } = here.world
    const id = await here.put(tomas)
    expect(await refusals(tomas, 'settleTableItem', settling(id, 'DISCUSSED'))).toEqual(['NOT_NOW'])
    here.begin()
    expect(await here.item(id, here.mei)).toMatchObject({ viewerCanSettle: false })
    expect(await refusals(here.mei, 'settleTableItem', settling(id, 'DISCUSSED'))).toEqual(['NOT_ALLOWED'])
    for (const one of [tomas, here.noor, priya]) {
      const more = await here.put(tomas, { meetingId: here.next })
      expect(await here.item(more, one)).toMatchObject({ viewerCanSettle: true })
      await done(one, 'settleTableItem', settling(more, 'DISCUSSED'))
      expect(await here.item(more)).toMatchObject({ state: 'DISCUSSED', viewerCanSettle: false })
    }
    here.world.clock.passDays(2)
    expect((await here.item(id))?.viewerCanSettle).toBe(true)
    await here.close(here.next)
    expect(await here.item(id)).toMatchObject({ viewerCanSettle: false })
    expect(await refusals(tomas, 'settleTableItem', settling(id, 'DISCUSSED'))).toEqual(['NOT_NOW'])
  })

  it('is done once: the same said again is harmless, another word comes too late', async () => {
    const id = await here.put(here.mei)
    here.begin()
    expect(await refusals(here.mei, 'settleTableItem', settling(id, 'ON_THE_TABLE'))).toEqual([
      'OUT_OF_RANGE',
    ])
    await done(here.noor, 'settleTableItem', settling(id, 'DISCUSSED'))
    await done(here.mei, 'settleTableItem', settling(id, 'DISCUSSED'))
    expect(await refusals(here.mei, 'settleTableItem', settling(id, 'CARRIED_OVER'))).toEqual(['NOT_NOW'])
    expect(await refusals(here.mei, 'settleTableItem', settling(id, 'TAKEN_OFF'))).toEqual(['NOT_NOW'])
    expect(await refusals(here.mei, 'takeOffTable', here.about(id))).toEqual(['NOT_NOW'])
    expect(await here.titles(here.next)).toEqual(['A second oven'])
  })

  it('takes an item off for all but its owner, also for the host who did', async () => {
    const id = await here.put(here.mei)
    here.begin()
    const { tableItem, meeting } = await done<{ tableItem: object | null; meeting: object }>(
      here.noor,
      'settleTableItem',
      settling(id, 'TAKEN_OFF'),
      'tableItem { id } meeting { id tableItems { id } }',
    )
    expect({ tableItem, meeting }).toEqual({ tableItem: null, meeting: { id: here.next, tableItems: [] } })
    expect(await here.item(id, here.noor)).toBeNull()
    expect(await here.item(id, here.mei)).toMatchObject({ state: 'TAKEN_OFF' })
  })

  it('carries an item over to the next table, where it stays its owner’s and counts how often', async () => {
    const { tomas } = here.world
    const threadId = await startedThread(here.world.table, tomas)
    const id = await here.put(here.mei, { threadId, title: 'Nine years', minutes: 15, mattersNow: true })
    await here.put(tomas, { title: 'There before', meetingId: here.later })
    here.begin()
    await done(here.noor, 'settleTableItem', settling(id, 'CARRIED_OVER'))
    await done(here.mei, 'settleTableItem', settling(id, 'CARRIED_OVER'))
    expect(await here.titles(here.later)).toEqual(['There before', 'Nine years'])
    expect(await here.lying(here.next)).toMatchObject([{ id, state: 'CARRIED_OVER' }])
    const second = await carriedOn(id)
    expect(await here.item(second, here.mei)).toMatchObject({
      owner: { name: 'Mei Tanaka' },
      meeting: { id: here.later },
      thread: { id: threadId },
      timesCarried: 1,
      minutes: 15,
      mattersNow: true,
      viewerCanTakeOff: true,
    })
    here.world.clock.passDays(7)
    await done(here.mei, 'settleTableItem', settling(second, 'CARRIED_OVER'))
    expect(await here.item(await carriedOn(second))).toMatchObject({ timesCarried: 2, meeting: null })
    expect(await here.waiting()).toEqual(['Nine years'])
  })

  it('tells nobody but its owner where a carried item went that was taken off', async () => {
    const id = await here.put(here.mei)
    here.begin()
    await done(here.mei, 'settleTableItem', settling(id, 'CARRIED_OVER'))
    await done(here.mei, 'takeOffTable', here.about(await carriedOn(id)))
    expect((await here.item(id))?.carriedTo).toBeNull()
    expect((await here.item(id, here.mei))?.carriedTo).not.toBeNull()
  })
})

describe('writing back to the thread', () => {
  const writing = (id: string, more: object = {}) =>
    here.about(id, { postId: randomUUID(), body: 'We would\nlet her choose the day.', ...more })

  it('posts one paragraph of its owner’s, once, from the start of the meeting on', async () => {
    const { tomas, table } = here.world
    const threadId = await startedThread(table, tomas)
    const id = await here.put(here.mei, { threadId })
    expect(await refusals(here.mei, 'writeBackToThread', writing(id))).toEqual(['NOT_NOW'])
    here.begin()
    expect((await here.item(id, here.mei))?.viewerCanWriteBack).toBe(true)
    for (const other of [tomas, here.noor, here.world.priya]) {
      expect((await here.item(id, other))?.viewerCanWriteBack).toBe(false)
      expect(await refusals(other, 'writeBackToThread', writing(id))).toEqual(['NOT_ALLOWED'])
    }
    const input = writing(id)
    const fields =
      'post { sequence body author { name } } thread { postCount } tableItem { viewerCanWriteBack }'
    const answer = await done(here.mei, 'writeBackToThread', input, fields)
    expect(answer).toMatchObject({
      post: { sequence: 2, body: 'We would let her choose the day.', author: { name: 'Mei Tanaka' } },
      thread: { postCount: 2 },
      tableItem: { viewerCanWriteBack: false },
    })
    expect(await done(here.mei, 'writeBackToThread', input, fields)).toMatchObject(answer as object)
    const { userErrors } = await act(here.mei, 'writeBackToThread', writing(id))
    expect(userErrors).toMatchObject([{ code: 'NOT_NOW' }])
    expect((await here.item(id))?.writtenBack).toEqual({ body: 'We would let her choose the day.' })
  })

  it('is also for what was carried over, not for what was taken off or came from no thread', async () => {
    const [one, other] = [
      await startedThread(here.world.table, here.mei),
      await startedThread(here.world.table, here.mei),
    ]
    const over = await here.put(here.mei, { threadId: one })
    const off = await here.put(here.mei, { threadId: other })
    const bare = await here.put(here.mei)
    here.begin()
    await done(here.mei, 'settleTableItem', settling(over, 'CARRIED_OVER'))
    await done(here.mei, 'takeOffTable', here.about(off))
    await done(here.mei, 'writeBackToThread', writing(over))
    expect(await refusals(here.mei, 'writeBackToThread', writing(await carriedOn(over)))).toEqual(['NOT_NOW'])
    expect(await refusals(here.mei, 'writeBackToThread', writing(off))).toEqual(['NOT_NOW'])
    expect(await refusals(here.mei, 'writeBackToThread', writing(bare))).toEqual(['NOT_NOW'])
    expect(await refusals(here.mei, 'writeBackToThread', writing(over, { body: ' ' }))).toEqual(['EMPTY'])
    const long = writing(over, { body: 'x'.repeat(2_001) })
    expect(await refusals(here.mei, 'writeBackToThread', long)).toEqual(['TOO_LONG'])
  })

  it('leaves nothing behind when the post cannot be made: another has its id', async () => {
    const threadId = await startedThread(here.world.table, here.world.tomas)
    const id = await here.put(here.mei, { threadId })
    here.begin()
    const [post] = await here.world.database.asSuperuser<{ id: string }>(
      'select id from posts where thread_id = $1',
      [threadId],
    )
    const taken = writing(id, { postId: post?.id })
    expect(await refusals(here.mei, 'writeBackToThread', taken)).toEqual(['NOT_FOUND'])
    expect(await here.item(id, here.mei)).toMatchObject({ writtenBack: null, viewerCanWriteBack: true })
  })
})
