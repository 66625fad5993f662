import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plantTable, type PlantedMember, type PlantedTable } from '../../test/planted-table.ts'
import { lengthen, startThread } from '../../test/talk.ts'
import { cloneDatabase, type TestDatabase } from '../../test/test-database.ts'
import { startTestServer } from '../../test/test-server.ts'
import type { RunningServer } from '../server/start-server.ts'

type Plan = { 'Shared Hit Blocks': number; 'Shared Read Blocks': number; 'Actual Rows': number }

let database: TestDatabase
let server: RunningServer
let table: PlantedTable
let settled: PlantedMember
let newcomer: PlantedMember
/** A superuser who takes the role that answers people: the plans inside a function are told to nobody else. */
let app: Client
const told: string[] = []

beforeAll(async () => {
  database = await cloneDatabase()
  server = await startTestServer(database)
  table = await plantTable(database, server.url, ['Anne', 'Settled', 'Newcomer'])
  const nextDoor = await plantTable(database, server.url, ['Olaf'])
  const [anne] = table.members as [PlantedMember]
  ;[, settled, newcomer] = table.members as [PlantedMember, PlantedMember, PlantedMember]
  for (let at = 0; at < 10; at += 1) await say(table, anne, 'How is it?', 'known', 200)
  await say(table, anne, 'Of quarrelling', 'quarrelling', 500, { confidence: 'NAMED', readerIds: [] })
  for (let at = 0; at < 10; at += 1)
    await say(nextDoor, nextDoor.members[0] as PlantedMember, 'Of overdrafts', 'overdrafts', 200)
  await database.asSuperuser(`update members set standing = 'NEWCOMER' where id = $1`, [newcomer.id])
  await say(table, anne, 'Of redundancies', 'redundancies', 200, { openToNewcomers: false })
  await show(table, 'quarrelling', 'herons')
  await show(nextDoor, 'overdrafts', 'herons')
  await database.asSuperuser('vacuum analyze posts, threads, members, thread_readers')
  app = new Client({ connectionString: database.superuserUrl })
  app.on('notice', ({ message }) => told.push(message ?? ''))
  await app.connect()
  await app.query(`load 'auto_explain'`)
  await app.query(`set auto_explain.log_min_duration = 0; set auto_explain.log_nested_statements = on;
    set auto_explain.log_parameter_max_length = 0; set client_min_messages = log; set role sixthirty_app`)
})
afterAll(async () => {
  await app.end()
  await server.stop()
  await database.drop()
})

/** A thread that says one word again and again. */
async function say(
  at: PlantedTable,
  author: PlantedMember,
  title: string,
  word: string,
  times: number,
  more = {},
) {
  const readers = { ...more, ...('readerIds' in more && { readerIds: [at.members[2]?.id] }) }
  const { thread } = await startThread(at, author, { title, body: word, ...readers })
  if (!thread) throw new Error(`Nobody spoke of ${word}.`)
  await lengthen(database, at, thread.id, times)
  await database.asSuperuser(`update posts set body = $2 where thread_id = $1`, [
    thread.id,
    `We spoke of ${word}.`,
  ])
}

/** Has a picture stand with each post that says a word, which shows another. */
async function show({ id }: PlantedTable, word: string, alt: string): Promise<void> {
  await database.asSuperuser(`begin; select set_config('app.group', '${id}', true);
    insert into post_files (group_id, id, uploader_id, kind, name, alt, bytes, kept_bytes, width, height, digest, kept_as,
      uploaded_at, post_id, thread_id, reach, place)
    select p.group_id, gen_random_uuid(), p.author_id, 'PICTURE', 'board.jpg', '${alt}', 1, 1, 1, 1, '', gen_random_uuid(),
      now(), p.id, p.thread_id, p.reach, 0
    from posts p where p.group_id = '${id}' and p.body like '%${word}%'; commit`)
}

/** What looking for a word does, from a seat, once its plan is made. */
async function look(
  member: PlantedMember,
  word: string,
): Promise<{ rows: number; buffers: number; plan: string }> {
  await app.query('begin')
  await app.query(`select set_config('app.account', $1, true), set_config('app.group', $2, true)`, [
    member.accountId,
    table.id,
  ])
  const search = `select * from app.search('${word}', '{}', null, null, null, null, null, null, 21)`
  await app.query(search)
  told.length = 0
  const { rows } = await app.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(
    `explain (analyze, buffers, format json) ${search}`,
  )
  await app.query('rollback')
  const whole = rows[0]?.['QUERY PLAN'][0]?.Plan
  const plan = told.find(text => text.includes('with said as'))
  if (!plan || !whole) throw new Error('The plan was not told.')
  return {
    rows: whole['Actual Rows'],
    buffers: whole['Shared Hit Blocks'] + whole['Shared Read Blocks'],
    plan: plan.replace(/duration: [\d.]+ ms/, ''),
  }
}

describe('a word that is not for the seat', () => {
  it.each([
    ['is kept to a few at the same table', 'quarrelling', () => settled],
    ['stands only next door', 'overdrafts', () => settled],
    ['is shown by pictures that are kept to a few, or next door', 'herons', () => settled],
    ['stands where a newcomer does not read', 'redundancies', () => newcomer],
    ['stands only next door, for a newcomer', 'overdrafts', () => newcomer],
  ])('is looked for as one that is nowhere, where it %s', async (_, word, seat) => {
    const nowhere = await look(seat(), 'whereabouts')
    const kept = await look(seat(), word)
    expect(kept.rows).toBe(0)
    expect(kept.plan).toBe(nowhere.plan)
    expect(Math.abs(kept.buffers - nowhere.buffers)).toBeLessThanOrEqual(2)
  })

  it('is found by those it is for, so that this proves something', async () => {
    expect((await look(newcomer, 'quarrelling')).rows).toBe(21)
    expect((await look(newcomer, 'herons')).rows).toBe(21)
    expect((await look(settled, 'redundancies')).rows).toBe(21)
    const known = await look(settled, 'known')
    expect(known.rows).toBe(21)
    expect(known.plan).toContain('posts_words')
  })
})
