import { afterAll, beforeAll, expect, test } from 'vitest'
import { throwawayStore } from '../../test/throwaway-store.ts'
import { cloneDatabase, type TestDatabase } from '../../test/test-database.ts'
import type { Happening } from '../activity/announce.ts'
import { makeDataSource } from '../database/data-source.ts'
import { Database } from '../database/database.ts'
import { tellingOf } from '../inbox/telling-of.ts'
import { askWhatBecame } from '../inbox/told/ask-what-became.ts'
import { entities } from '../server/entities.ts'
import { plantDemo } from './plant-demo.ts'

let tables: TestDatabase
let doors: Database

beforeAll(async () => {
  tables = await cloneDatabase()
  await plantDemo(tables.superuserUrl, throwawayStore())
  doors = new Database(
    makeDataSource(tables.appUrl, entities, 1),
    makeDataSource(tables.systemUrl, entities, 1),
  )
  await doors.connect()
})
afterAll(async () => {
  await doors.close()
  await tables.drop()
})

/** What was told of threads, whoever heard of it. */
const toldOfThreads = () =>
  tables.asSuperuser<Record<string, string | null>>(
    `select member_id, kind, event_id, actor_id, thread_id, reach, post_id from inbox_items
     where thread_id is not null order by member_id, event_id`,
  )

/** All that was said and closed in the weeks of which the demo's inboxes tell, as it would have been announced. */
const announced = () =>
  tables.asSuperuser<Happening>(
    `select group_id as "groupId", 'POST_ADDED' as kind, id as "eventId", id as "subjectId", author_id as "actorId"
       from posts where written_at > now() - interval '30 days'
     union all
     select group_id, 'ASK_CLOSED', id, id, author_id from threads where closed_at > now() - interval '30 days'`,
  )

test('Dana finds several kinds of things in her inbox, some of them new to her', async () => {
  const told = await tables.asSuperuser<{ kind: string; isRead: boolean }>(
    `select i.kind, i.read_at is not null as "isRead" from inbox_items i
       join members m on m.group_id = i.group_id and m.id = i.member_id where m.name = 'Dana Whelan'`,
  )
  const unread = told.filter(({ isRead }) => !isRead).map(({ kind }) => kind)
  expect(new Set(unread).size).toBeGreaterThanOrEqual(3)
  expect(told.length - unread.length).toBeGreaterThanOrEqual(3)
})

test('nothing of it is mailed any more, and nothing happened before its reader came, or is yet to happen', async () => {
  const wrong = await tables.asSuperuser(
    `select i.kind from inbox_items i join members m on m.group_id = i.group_id and m.id = i.member_id
     where i.mail_at is not null or i.happened_at > now() or i.happened_at < m.joined_at or i.read_at > now()
       or i.read_at < i.happened_at`,
  )
  expect(wrong).toEqual([])
})

test('what is told in words names everybody it speaks of', async () => {
  const wrong = await tables.asSuperuser(
    `select words from inbox_items where words::text ~ 'undefined|  |“”'`,
  )
  expect(wrong).toEqual([])
})

test('the demo’s people were told of threads exactly what the inbox would have told them', async () => {
  const planted = await toldOfThreads()
  await tables.asSuperuser('delete from inbox_items where thread_id is not null')
  const hear = tellingOf(doors, () => new Date())
  for (const happening of await announced()) await hear(happening)
  await askWhatBecame(doors, () => new Date())()
  expect(planted).toEqual(await toldOfThreads())
})
