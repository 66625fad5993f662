import { describe, expect, it } from 'vitest'
import { done } from '../../test/act.ts'
import { openLaidTable } from '../../test/laid-table.ts'
import type { PlantedMember } from '../../test/planted-table.ts'
import { startedThread } from '../../test/talk.ts'

const here = openLaidTable()

type Told = {
  itemId: string | null
  meetingId: string | null
  timeZone: string | null
  viewerCanBring: boolean
}

/** What a thread tells of the tables to this member; null where they see no thread. */
async function told(id: string, by: PlantedMember = here.world.tomas): Promise<Told | null> {
  const { group } = await by.ask<{ group: { thread: { table: Told } | null } | null }>(
    `query ($slug: String!, $id: ID!) { group(slug: $slug) { thread(id: $id) {
      table { itemId meetingId timeZone viewerCanBring } } } }`,
    { slug: here.world.table.slug, id },
  )
  return group?.thread?.table ?? null
}

const thread = () => startedThread(here.world.table, here.world.tomas)

describe('what a thread tells of the tables', () => {
  it('is the next one to come, to which it could be brought', async () => {
    const id = await thread()
    const next = { itemId: null, timeZone: 'UTC', viewerCanBring: true }
    expect(await told(id)).toEqual({ ...next, meetingId: here.next })
    here.begin()
    expect(await told(id)).toEqual({ ...next, meetingId: here.later })
  })

  it('is the one it lies on, also while that is under way, and by whomever it was brought', async () => {
    const threadId = await thread()
    const itemId = await here.put(here.mei, { threadId })
    const lies = { itemId, meetingId: here.next, timeZone: 'UTC', viewerCanBring: false }
    expect(await told(threadId)).toEqual(lies)
    here.begin()
    expect(await told(threadId)).toEqual(lies)
    await done(here.mei, 'settleTableItem', here.about(itemId, { outcome: 'DISCUSSED' }))
    expect(await told(threadId)).toMatchObject({ itemId: null, meetingId: here.later, viewerCanBring: true })
  })

  it('follows it where its meeting was cancelled, and waits with it where none is planned', async () => {
    const threadId = await thread()
    const itemId = await here.put(here.mei, { threadId })
    await here.cancel(here.next)
    expect(await told(threadId)).toMatchObject({ itemId, meetingId: here.later })
    await here.cancel(here.later)
    expect(await told(threadId)).toEqual({ itemId, meetingId: null, timeZone: null, viewerCanBring: false })
    await done(here.mei, 'takeOffTable', here.about(itemId))
    expect(await told(threadId)).toMatchObject({ itemId: null, meetingId: null, viewerCanBring: true })
  })

  it('is nothing to the group next door', async () => {
    expect(await told(await thread(), here.world.nextDoor.members[0])).toBeNull()
  })
})
