import { beforeEach, expect, test } from 'vitest'
import { eventually } from '../../../test/eventually.ts'
import { mailNow, plantHours, plantItem } from '../../../test/mailed.ts'
import { startedThread } from '../../../test/talk.ts'
import { testSecret } from '../../../test/test-server.ts'
import { openTwoTables } from '../../../test/two-tables.ts'
import { mailItemsEverywhere } from '../notices/mail-items.ts'
import { unsubscribePath } from './unsubscribe-link.ts'

const here = openTwoTables({ sendLetters: true })
const oneClick = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })

beforeEach(async () => {
  for (const member of here.table.members)
    await plantHours(here.database, member, here.clock.now(), 'always decent')
})

async function toldOfThread(): Promise<void> {
  const threadId = await startedThread(here.table, here.priya, { title: 'Boiler' })
  await plantItem(here, here.table, here.tomas, { actor: here.priya, threadId })
}

test('what a mail’s headers offer to mail programs stops mail, and its small print leads there too', async () => {
  await toldOfThread()
  const [mail] = await mailNow(here)
  const header = String(mail?.headers['list-unsubscribe'] ?? '')
  expect(mail?.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click')
  const address = /^<(http[^>]+\/u\/[^>]+)>$/.exec(header)?.[1] ?? ''
  expect(mail?.text).toContain(address)

  const posted = await fetch(address, { method: 'POST', body: oneClick })
  expect(posted.status).toBe(200)
  await toldOfThread()
  expect(await mailNow(here)).toEqual([])
  await fetch(address, { method: 'POST', body: new URLSearchParams({ press: 'again' }) })
  await toldOfThread()
  expect(await mailNow(here)).toHaveLength(1)
})

test('a mail that was queued before mail was stopped is dropped when it would leave', async () => {
  const { sink, database, server, clock, table, tomas } = here
  await toldOfThread()
  sink?.refuse(450)
  const refused = sink?.refusals() ?? 0
  await mailItemsEverywhere(server.database, clock.now)()
  await eventually(() => expect(sink?.refusals()).toBeGreaterThan(refused))
  const path = unsubscribePath(testSecret, { groupId: table.id, memberId: tomas.id })
  await fetch(new URL(path, server.url), { method: 'POST', body: oneClick })
  sink?.refuse(0)
  const before = sink?.letters.length
  await eventually(async () => {
    await database.asSuperuser(
      'update graphile_worker._private_jobs set run_at = now() where locked_at is null',
    )
    expect(
      await database.asSuperuser('select from mail.letters where dropped_at is null and sent_at is null'),
    ).toEqual([])
  })
  expect(sink?.letters.length).toBe(before)
})
