import { describe, expect, it } from 'vitest'
import { done } from '../../test/act.ts'
import { eventually } from '../../test/eventually.ts'
import { followed } from '../../test/followed.ts'
import { openLaidTable } from '../../test/laid-table.ts'
import { plantMeeting } from '../../test/planted-meeting.ts'
import { keepTablesEverywhere } from './keep-tables-everywhere.ts'
import { keepTables } from './keep-tables.ts'

const here = openLaidTable()

const keep = () => keepTables(here.world.server.database, here.world.table.id, here.world.clock.now())
const everywhere = () => keepTablesEverywhere(here.world.server.database, here.world.clock.now)()

/** Where items lie in the database, whatever is shown. */
const kept = () =>
  here.world.database.asSuperuser<{
    title: string
    meeting_id: string | null
    state: string
    carried: number
  }>(
    `select title, meeting_id, state, times_carried as carried from table_items where group_id = $1
     order by times_carried, title`,
    [here.world.table.id],
  )

describe('keeping tables', () => {
  it('brings what was for a cancelled meeting to the next, as it lay, behind what lies there; and not once more', async () => {
    await here.put(here.mei, { meetingId: here.later, title: 'There before' })
    await here.put(here.mei, { title: 'one' })
    await here.put(here.mei, { title: 'two' })
    await here.cancel(here.next)
    const shown = await here.titles(here.later)
    await keep()
    await keep()
    expect(await here.titles(here.later)).toEqual(['There before', 'one', 'two'])
    expect(shown.toSorted()).toEqual(['There before', 'one', 'two'].toSorted())
    expect((await kept()).map(({ meeting_id, carried }) => ({ meeting_id, carried }))).toEqual(
      Array.from({ length: 3 }, () => ({ meeting_id: here.later, carried: 0 })),
    )
  })

  it('follows when whoever looks after a meeting cancels it', async () => {
    await here.put(here.mei, { title: 'one' })
    const why = { meetingId: here.next, version: 0, reason: 'The Anchor is shut.' }
    await done(here.noor, 'cancelMeeting', { groupId: here.world.table.id, ...why })
    expect(await here.titles(here.later)).toEqual(['one'])
    await followed(here.world.database)
    await eventually(async () =>
      expect(await kept()).toMatchObject([{ title: 'one', meeting_id: here.later, carried: 0 }]),
    )
  })

  it('leaves what waits where it is until a meeting is planned', async () => {
    await here.cancel(here.later)
    await here.put(here.mei, { title: 'waits' })
    await here.cancel(here.next)
    await keep()
    expect(await here.waiting()).toEqual(['waits'])
    const planned = await plantMeeting(here.world.database, here.world.table, { inHours: 100 })
    await keep()
    expect(await kept()).toMatchObject([{ title: 'waits', meeting_id: planned }])
  })

  it('carries over what nobody decided about once a meeting is closed, and nothing else', async () => {
    for (const title of ['decided', 'left open']) await here.put(here.mei, { title })
    here.begin()
    const [decided] = await here.lying(here.next)
    await done(here.noor, 'settleTableItem', here.about(decided?.id ?? '', { outcome: 'DISCUSSED' }))
    here.world.clock.passDays(3.2)
    await keep()
    expect(await here.titles(here.later)).toEqual([])
    await here.close(here.next)
    await keep()
    await keep()
    expect(await kept()).toMatchObject([
      { title: 'decided', state: 'DISCUSSED', carried: 0 },
      { title: 'left open', state: 'CARRIED_OVER', carried: 0 },
      { title: 'left open', state: 'ON_THE_TABLE', carried: 1, meeting_id: here.later },
    ])
  })

  it('takes off what somebody wanted to bring up who is gone; it shows nowhere from the moment they leave', async () => {
    const { tomas } = here.world
    await here.put(here.mei, { title: 'hers' })
    await here.put(tomas, { title: 'his' })
    await done(here.mei, 'leaveGroup', { groupId: here.world.table.id, leavesName: true })
    expect(await here.titles(here.next)).toEqual(['his'])
    await followed(here.world.database)
    await eventually(async () =>
      expect(await kept()).toMatchObject([
        { title: 'hers', state: 'TAKEN_OFF' },
        { title: 'his', state: 'ON_THE_TABLE' },
      ]),
    )
  })

  it('is done by the clock in just those groups in which something lies where it should not', async () => {
    const { nextDoor, database } = here.world
    const theirs = await plantMeeting(database, nextDoor, { inHours: 5 })
    await database.asSuperuser(
      `insert into table_items (group_id, id, owner_id, title, place, put_at)
       values ($1, gen_random_uuid(), $2, 'theirs', 1, now())`,
      [nextDoor.id, nextDoor.members[0]?.id],
    )
    await here.put(here.mei, { title: 'ours' })
    const due = () =>
      database.asSuperuser<{ id: string }>('select id from app.groups_with_tables_to_keep($1) id', [
        here.world.clock.now(),
      ])
    expect(await due()).toContainEqual({ id: nextDoor.id })
    expect(await due()).not.toContainEqual({ id: here.world.table.id })
    await everywhere()
    expect(await due()).not.toContainEqual({ id: nextDoor.id })
    expect(
      await database.asSuperuser('select meeting_id from table_items where group_id = $1', [nextDoor.id]),
    ).toEqual([{ meeting_id: theirs }])
    await here.cancel(here.next)
    expect(await due()).toContainEqual({ id: here.world.table.id })
    await everywhere()
    expect(await kept()).toMatchObject([{ title: 'ours', meeting_id: here.later }])
  })
})
