import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { done } from '../../test/act.ts'
import { openLaidTable } from '../../test/laid-table.ts'
import { plantMeeting } from '../../test/planted-meeting.ts'
import type { PlantedMember } from '../../test/planted-table.ts'
import { fewestStatementsDuring } from '../../test/statements-during.ts'
import { startedThread } from '../../test/talk.ts'

const here = openLaidTable()

const item = `id title state owner { id name } meeting { id } thread { id title } writtenBack { id }
  carriedTo { id title owner { id name } } viewerCanEdit viewerCanTakeOff viewerCanSettle viewerCanMove viewerCanWriteBack`
const threads = `query ($slug: String!) { group(slug: $slug) { threads(first: 20) { nodes {
  id title tableItem { ${item} } viewerCanPutOnTable } } } }`
const meetings = `query ($slug: String!) { group(slug: $slug) {
  meetings(first: 8) { nodes { id viewerCanArrangeTable tableItems { ${item} } } }
  past: meetings(first: 8, only: PAST) { nodes { id tableItems { ${item} } } } waitingTableItems { id title } } }`

const count = async (query: string) => {
  const ask = () => here.world.tomas.ask(query, { slug: here.world.table.slug })
  return (await fewestStatementsDuring(ask)).length
}

/** A thread, an item from it that was carried over and written back about, and one more on the next table. */
async function bringFromThread(member: PlantedMember): Promise<void> {
  const { database, table } = here.world
  const threadId = await startedThread(table, member)
  const id = await here.put(member, { threadId, meetingId: here.next })
  await database.asSuperuser(`update meetings set starts_at = now() - interval '1 minute' where id = $1`, [
    here.next,
  ])
  await done(member, 'writeBackToThread', here.about(id, { postId: randomUUID(), body: 'What we found.' }))
  await done(member, 'settleTableItem', here.about(id, { outcome: 'CARRIED_OVER' }))
}

it('asks Postgres as often for many threads, meetings, items and people as for few', async () => {
  await bringFromThread(here.mei)
  const few = { threads: await count(threads), meetings: await count(meetings) }
  for (const one of [here.world.priya, here.world.tomas, here.noor, here.mei, here.noor])
    await bringFromThread(one)
  for (let day = 2; day < 7; day++) {
    const meetingId = await plantMeeting(here.world.database, here.world.table, { inHours: 24 * day })
    for (const one of [here.world.tomas, here.mei]) await here.put(one, { meetingId })
  }
  expect({ threads: await count(threads), meetings: await count(meetings) }).toEqual(few)
  expect(few.threads).toBeLessThanOrEqual(8)
  expect(few.meetings).toBeLessThanOrEqual(11)
})
