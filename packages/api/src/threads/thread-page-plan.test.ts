import { Client, escapeLiteral } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plantTable, type PlantedMember, type PlantedTable } from '../../test/planted-table.ts'
import { statementsDuring, type SentStatement } from '../../test/statements-during.ts'
import { lengthen, startedThread } from '../../test/talk.ts'
import { cloneDatabase, type TestDatabase } from '../../test/test-database.ts'
import { startTestServer } from '../../test/test-server.ts'
import type { RunningServer } from '../server/start-server.ts'

let database: TestDatabase
let server: RunningServer
let table: PlantedTable
let dana: PlantedMember
let threadId: string
/** Of 50 posts: one page. */
let shortId: string
/** As the server signs in: bound by row security. */
let app: Client

beforeAll(async () => {
  database = await cloneDatabase()
  server = await startTestServer(database)
  table = await plantTable(database, server.url, ['Dana', 'Priya', 'Noor'])
  ;[dana] = table.members as [PlantedMember]
  for (let at = 0; at < 20; at += 1) await lengthen(database, table, await startedThread(table, dana), 200)
  threadId = await startedThread(table, dana)
  await lengthen(database, table, threadId, 10_000)
  shortId = await startedThread(table, dana)
  await lengthen(database, table, shortId, 50)
  await sayWarmWords()
  await database.asSuperuser(
    'vacuum analyze posts, threads, members, thread_reads, post_reactions, post_mentions',
  )
  app = new Client({ connectionString: database.appUrl })
  await app.connect()
})
afterAll(async () => {
  await app.end()
  await server.stop()
  await database.drop()
})

type Plan = {
  'Node Type': string
  'Index Name'?: string
  'Subplan Name'?: string
  Alias?: string
  'Actual Rows': number
  'Shared Hit Blocks': number
  'Shared Read Blocks': number
  Plans?: Plan[]
}

const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)]

/** Two warm words and a mention at every post of every thread. */
async function sayWarmWords(): Promise<void> {
  const [, priya, noor] = table.members as [PlantedMember, PlantedMember, PlantedMember]
  for (const { id } of [priya, noor])
    await database.asSuperuser(
      `insert into post_reactions (group_id, post_id, member_id, reaction, thread_id, reach, said_at)
       select group_id, id, $2, 'THANK_YOU', thread_id, reach, now() from posts where group_id = $1`,
      [table.id, id],
    )
  await database.asSuperuser(
    `insert into post_mentions (group_id, post_id, member_id, thread_id, reach)
     select group_id, id, $2, thread_id, reach from posts where group_id = $1 and sequence % 10 = 0`,
    [table.id, noor.id],
  )
}

/** The page after this post. */
const pageAfter = (sequence: number) =>
  pageOf(threadId, { after: Buffer.from(JSON.stringify([sequence])).toString('base64url') })

/** The page with this post in the middle. */
async function pageAround(sequence: number): Promise<SentStatement> {
  const [post] = await database.asSuperuser<{ id: string }>(
    'select id from posts where thread_id = $1 and sequence = $2',
    [threadId, sequence],
  )
  return pageOf(threadId, { at: post?.id })
}

/** What is sent to open a page of a thread. */
const openingOf = (id: string, where: { after?: string; at?: string | undefined }) =>
  statementsDuring(() =>
    dana.ask(
      `query ($slug: String!, $id: ID!, $after: String, $at: ID) { group(slug: $slug) { thread(id: $id) {
        posts(after: $after, at: $at) { nodes { id body author { name } inReplyTo { excerpt }
          reactions { reaction members { name } } mentions { name } } } } } }`,
      { slug: table.slug, id, ...where },
    ),
  )

/** The statement that read a page, as the server sent it. */
async function pageOf(
  id: string,
  where: { after?: string; at?: string | undefined },
): Promise<SentStatement> {
  const sent = await openingOf(id, where)
  const page = sent.find(({ name }) => name === 'posts_of_thread')
  if (!page) throw new Error('No page was read.')
  return page
}

/** Runs a statement as the plan that is kept for its name, and tells what it did. */
async function explain({ text, values }: SentStatement): Promise<Plan> {
  const literals = values.map(value => (value === null ? 'null' : escapeLiteral(String(value)))).join(', ')
  await app.query('deallocate all')
  await app.query('set plan_cache_mode = force_generic_plan')
  await app.query(`prepare page as ${text}`)
  await app.query(`execute page(${literals})`)
  const { rows } = await app.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(
    `explain (analyze, buffers, format json) execute page(${literals})`,
  )
  const plan = rows[0]?.['QUERY PLAN'][0]?.Plan
  if (!plan) throw new Error('Nothing was explained.')
  return plan
}

const buffers = (plan: Plan) => plan['Shared Hit Blocks'] + plan['Shared Read Blocks']

describe('the page at the end of a thread of 10,000 posts', () => {
  it('comes straight from the index of sequences, in order', async () => {
    const plan = await explain(await pageAfter(9_950))
    const page = nodes(plan).find(node => node['Subplan Name'] === 'CTE page')
    expect(page).toMatchObject({ 'Node Type': 'Limit', 'Actual Rows': 50 })
    const [limited] = page?.Plans?.filter(node => node.Alias === 'p') ?? []
    expect(limited).toMatchObject({
      'Node Type': 'Index Scan',
      'Index Name': 'posts_sequence',
      'Actual Rows': 50,
    })
  })

  it('touches no more than the first page does', async () => {
    const start = buffers(await explain(await pageAfter(0)))
    const middle = buffers(await explain(await pageAfter(5_000)))
    const end = buffers(await explain(await pageAfter(9_949)))
    expect(start).toBeGreaterThan(10)
    expect(middle).toBeLessThanOrEqual(start * 1.1)
    expect(end).toBeLessThanOrEqual(start * 1.1)
  })

  it('opened at any post, it takes the statements and the buffers of a thread of one page', async () => {
    const short = buffers(await explain(await pageOf(shortId, {})))
    const names = (sent: SentStatement[]) => sent.map(({ name, text }) => name ?? text.slice(0, 20))
    const sentForShort = names(await openingOf(shortId, {}))
    expect(short).toBeGreaterThan(10)
    for (const sequence of [1, 26, 5_000, 9_970, 10_000]) {
      const page = await pageAround(sequence)
      expect(buffers(await explain(page)), `at ${sequence}`).toBeLessThanOrEqual(short * 1.1)
      expect(names(await openingOf(threadId, { at: String(page.values[3]) }))).toEqual(sentForShort)
    }
  })
})
