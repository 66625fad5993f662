import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { act, done, refusals } from '../../test/act.ts'
import { openLaidTable } from '../../test/laid-table.ts'
import { plantMeeting } from '../../test/planted-meeting.ts'
import type { PlantedMember } from '../../test/planted-table.ts'
import { startedThread } from '../../test/talk.ts'

const here = openLaidTable()

const putting = (more: object = {}) => ({
  groupId: here.world.table.id,
  id: randomUUID(),
  title: 'A second oven',
  ...more,
})

const thread = () => startedThread(here.world.table, here.world.tomas)

describe('putting something on the table', () => {
  it('brings it to the next meeting to come, behind what lies there, with all that was said of it', async () => {
    const { tomas, priya } = here.world
    await here.put(priya, { title: 'First' })
    const input = putting({ title: '  A second\noven ', mattersNow: true, minutes: 20 })
    const { tableItem, meeting } = await done<{ tableItem: object; meeting: object }>(
      tomas,
      'putOnTable',
      input,
      'tableItem { id title mattersNow minutes state timesCarried owner { name } } meeting { id tableItems { title } }',
    )
    expect(tableItem).toEqual({
      id: input.id,
      title: 'A second oven',
      mattersNow: true,
      minutes: 20,
      state: 'ON_THE_TABLE',
      timesCarried: 0,
      owner: { name: 'Tomás Ortega' },
    })
    expect(meeting).toEqual({ id: here.next, tableItems: [{ title: 'First' }, { title: 'A second oven' }] })
    expect(await here.titles(here.later)).toEqual([])
  })

  it('brings it to the meeting that is named, also while that is under way', async () => {
    await here.put(here.mei, { meetingId: here.later, title: 'Later' })
    here.begin()
    await here.put(here.mei, { meetingId: here.next, title: 'Now' })
    await here.put(here.mei, { title: 'Next' })
    expect(await here.titles(here.next)).toEqual(['Now'])
    expect(await here.titles(here.later)).toEqual(['Later', 'Next'])
  })

  it('waits where no meeting is planned, and lies on the next one that is', async () => {
    await here.cancel(here.next)
    await here.cancel(here.later)
    const id = await here.put(here.world.tomas, { title: 'Early' })
    await here.put(here.mei, { title: 'Late' })
    expect(await here.item(id)).toMatchObject({ meeting: null, viewerCanMove: false, viewerCanSettle: false })
    expect(await here.waiting()).toEqual(['Early', 'Late'])
    const planned = await plantMeeting(here.world.database, here.world.table, { inHours: 90 })
    expect(await here.waiting()).toEqual([])
    expect(await here.titles(planned)).toEqual(['Early', 'Late'])
    expect((await here.item(id))?.meeting).toEqual({ id: planned })
  })

  it('sent again, puts it there once', async () => {
    const input = putting()
    await done(here.mei, 'putOnTable', input)
    await done(here.mei, 'putOnTable', { ...input, title: 'In other words' })
    expect(await here.titles(here.next)).toEqual(['A second oven'])
    expect(await refusals(here.world.tomas, 'putOnTable', input)).toEqual(['NOT_FOUND'])
    await done(here.mei, 'takeOffTable', here.about(input.id))
    expect(await refusals(here.world.tomas, 'putOnTable', input)).toEqual(['NOT_FOUND'])
  })

  it('is refused without words, with too many, and with minutes nobody has', async () => {
    const { tomas } = here.world
    expect(await refusals(tomas, 'putOnTable', putting({ title: ' ' }))).toEqual(['EMPTY'])
    expect(await refusals(tomas, 'putOnTable', putting({ title: null }))).toEqual(['EMPTY'])
    expect(await refusals(tomas, 'putOnTable', putting({ title: 'x'.repeat(161) }))).toEqual(['TOO_LONG'])
    expect(await refusals(tomas, 'putOnTable', putting({ minutes: 0 }))).toEqual(['OUT_OF_RANGE'])
    expect(await refusals(tomas, 'putOnTable', putting({ minutes: 241 }))).toEqual(['OUT_OF_RANGE'])
    expect(await refusals(tomas, 'putOnTable', putting({ id: 'mine' }))).toEqual(['BAD_ID'])
    expect(await here.titles(here.next)).toEqual([])
  })

  it('is refused for a meeting that is over, was cancelled or is not here', async () => {
    const { tomas, database, nextDoor } = here.world
    const to = (meetingId: string) => refusals(tomas, 'putOnTable', putting({ meetingId }))
    expect(await to(await plantMeeting(database, here.world.table, { inHours: -2 }))).toEqual(['NOT_NOW'])
    await here.cancel(here.later)
    expect(await to(here.later)).toEqual(['NOT_NOW'])
    expect(await to(await plantMeeting(database, nextDoor))).toEqual(['NOT_FOUND'])
    expect(await to(randomUUID())).toEqual(['NOT_FOUND'])
    expect(await to('tomorrow')).toEqual(['NOT_FOUND'])
  })

  it('is for the group alone: next door finds nothing, changes nothing and brings nothing', async () => {
    const nora = here.world.nextDoor.members[0] as PlantedMember
    const id = await here.put(here.world.tomas)
    expect(await refusals(nora, 'putOnTable', putting())).toEqual(['NOT_FOUND'])
    expect(await here.item(id, nora)).toBeNull()
    for (const groupId of [here.world.table.id, here.world.nextDoor.id]) {
      const input = { groupId, itemId: id }
      const code = ['NOT_FOUND']
      expect(await refusals(nora, 'takeOffTable', input)).toEqual(code)
      expect(await refusals(nora, 'moveTableItem', input)).toEqual(code)
      expect(await refusals(nora, 'settleTableItem', { ...input, outcome: 'CARRIED_OVER' })).toEqual(code)
      const words = { version: 1, title: 'Ours', mattersNow: false }
      expect(await refusals(nora, 'changeTableItem', { ...input, ...words })).toEqual(code)
      const post = { postId: randomUUID(), body: 'Ours' }
      expect(await refusals(nora, 'writeBackToThread', { ...input, ...post })).toEqual(code)
      const put = { groupId: here.world.nextDoor.id, threadId: await thread() }
      expect(await refusals(nora, 'putOnTable', putting(put))).toEqual(['NOT_FOUND'])
    }
    expect(await here.item(id)).toMatchObject({ state: 'ON_THE_TABLE', version: 1 })
  })
})

describe('a thread on the table', () => {
  it('brings its title along unless another is given, and both lead to each other', async () => {
    const threadId = await thread()
    const id = await here.put(here.mei, { threadId, title: null })
    expect(await here.item(id)).toMatchObject({
      title: 'How do you let someone go?',
      thread: { id: threadId },
    })
    expect(await seenFromThread(threadId)).toEqual({
      tableItem: { id, meeting: { id: here.next } },
      viewerCanPutOnTable: false,
    })
  })

  it('is on one table at a time, which is told by its day; once taken off or discussed it can come again', async () => {
    const threadId = await thread()
    const id = await here.put(here.mei, { threadId })
    const { userErrors } = await act(here.world.tomas, 'putOnTable', putting({ threadId }))
    const [day] = await here.world.database.asSuperuser<{ day: string }>(
      `select to_char(wall_date, 'FMDay, FMMonth FMDD') as day from meetings where id = $1`,
      [here.next],
    )
    expect(userErrors).toMatchObject([{ code: 'ALREADY_ON_TABLE', path: ['threadId'] }])
    expect(userErrors[0]?.message).toContain(day?.day)

    await done(here.mei, 'takeOffTable', here.about(id))
    expect(await seenFromThread(threadId)).toEqual({ tableItem: null, viewerCanPutOnTable: true })
    const again = await here.put(here.world.tomas, { threadId })
    here.begin()
    await done(here.noor, 'settleTableItem', here.about(again, { outcome: 'DISCUSSED' }))
    expect(await seenFromThread(threadId)).toMatchObject({
      tableItem: { id: again },
      viewerCanPutOnTable: true,
    })
    const third = await here.put(here.mei, { threadId })
    expect(await seenFromThread(threadId)).toMatchObject({ tableItem: { id: third } })
  })

  it('tells for two weeks that it was discussed', async () => {
    const threadId = await thread()
    const id = await here.put(here.mei, { threadId })
    here.begin()
    await done(here.mei, 'settleTableItem', here.about(id, { outcome: 'DISCUSSED' }))
    here.world.clock.passDays(13.9)
    expect(await seenFromThread(threadId)).toMatchObject({ tableItem: { id } })
    here.world.clock.passDays(0.2)
    expect(await seenFromThread(threadId)).toMatchObject({ tableItem: null })
  })

  it('must be here, and is not told of to a paused member', async () => {
    const threadId = await thread()
    const putAs = (more: object) => refusals(here.world.tomas, 'putOnTable', putting(more))
    expect(await putAs({ threadId: randomUUID() })).toEqual(['NOT_FOUND'])
    expect(await putAs({ threadId: 'that one' })).toEqual(['NOT_FOUND'])
    const id = await here.put(here.mei, { threadId })
    await here.world.database.asSuperuser(
      `update members set paused_until = now() + interval '1 day', pause_reason = 'A rest.' where id = $1`,
      [here.world.tomas.id],
    )
    expect(await here.item(id)).toBeNull()
    expect(await here.waiting()).toEqual([])
    expect(await refusals(here.world.tomas, 'putOnTable', putting())).toEqual(['PAUSED'])
  })
})

describe('changing and taking off', () => {
  const words = (more: object = {}) => ({
    version: 1,
    title: 'Two ovens',
    mattersNow: true,
    minutes: 5,
    ...more,
  })

  it('is for its owner alone, also before the host and admins', async () => {
    const { tomas, priya } = here.world
    const id = await here.put(tomas)
    for (const other of [priya, here.noor, here.mei]) {
      expect(await refusals(other, 'changeTableItem', here.about(id, words()))).toEqual(['NOT_ALLOWED'])
      expect(await refusals(other, 'takeOffTable', here.about(id))).toEqual(['NOT_ALLOWED'])
      expect(await here.item(id, other)).toMatchObject({ viewerCanEdit: false, viewerCanTakeOff: false })
    }
    expect(await here.item(id)).toMatchObject({ viewerCanEdit: true, viewerCanTakeOff: true })
    await done(tomas, 'changeTableItem', here.about(id, words()))
    expect(await here.item(id)).toMatchObject({
      title: 'Two ovens',
      mattersNow: true,
      minutes: 5,
      version: 2,
    })
  })

  it('lets no older tab write over a newer one, and the same words once more', async () => {
    const id = await here.put(here.mei)
    await done(here.mei, 'changeTableItem', here.about(id, words()))
    await done(here.mei, 'changeTableItem', here.about(id, words()))
    const older = here.about(id, words({ title: 'Three ovens' }))
    expect(await refusals(here.mei, 'changeTableItem', older)).toEqual(['STALE_VERSION'])
    expect((await here.item(id))?.version).toBe(2)
  })

  it('happens silently: it is gone for all but its owner, and nothing is recorded', async () => {
    const { tomas, priya, database, table } = here.world
    const id = await here.put(tomas)
    const facts = () => database.asSuperuser('select from facts where group_id = $1', [table.id])
    const before = (await facts()).length
    await done(tomas, 'takeOffTable', here.about(id))
    await done(tomas, 'takeOffTable', here.about(id))
    expect(await facts()).toHaveLength(before)
    expect(await here.titles(here.next)).toEqual([])
    for (const other of [priya, here.noor, here.mei]) expect(await here.item(id, other)).toBeNull()
    expect(await here.item(id)).toMatchObject({ state: 'TAKEN_OFF', viewerCanEdit: false })
    expect(await refusals(tomas, 'changeTableItem', here.about(id, words()))).toEqual(['NOT_NOW'])
    expect(await refusals(priya, 'takeOffTable', here.about(id))).toEqual(['NOT_FOUND'])
  })
})

async function seenFromThread(threadId: string): Promise<object | null> {
  const { group } = await here.mei.ask<{ group: { thread: object | null } }>(
    `query ($slug: String!, $id: ID!) { group(slug: $slug) {
      thread(id: $id) { tableItem { id meeting { id } } viewerCanPutOnTable } } }`,
    { slug: here.world.table.slug, id: threadId },
  )
  return group.thread
}
