import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { done } from '../../test/act.ts'
import { plantTable, type PlantedMember, type PlantedTable } from '../../test/planted-table.ts'
import { aPaper, aPicture, sent } from '../../test/sent-files.ts'
import { replied, startThread } from '../../test/talk.ts'
import { cloneDatabase, type TestDatabase } from '../../test/test-database.ts'
import { startTestServer } from '../../test/test-server.ts'
import type { RunningServer } from '../server/start-server.ts'

type Piece = { text: string; isMatch: boolean }
type Hit = {
  thread: { id: string; title: string }
  post: { id: string; sequence: number } | null
  fileKind: string | null
  sentence: Piece[]
}
type Found = { nodes: Hit[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }

let database: TestDatabase
let server: RunningServer
let table: PlantedTable
let priya: PlantedMember
let tomas: PlantedMember
let noor: PlantedMember
const threads: Record<'letting' | 'budget' | 'oven', string> = { letting: '', budget: '', oven: '' }

beforeAll(async () => {
  database = await cloneDatabase()
  server = await startTestServer(database)
  table = await plantTable(database, server.url, ['Priya Kaur', 'Tomás Ortega', 'Noor Haddad'])
  ;[priya, tomas, noor] = table.members as [PlantedMember, PlantedMember, PlantedMember]
  const start = async (title: string, body: string, more: object = {}) => {
    const { thread } = await startThread(table, priya, { title, body, ...more })
    return thread?.id ?? ''
  }
  threads.letting = await start(
    'How do you let someone go?',
    'She has been with us for nine years. The **shop** is [too quiet](https://example.org/quiet) now.',
    { kind: 'ASK', mode: 'EXPERIENCE' },
  )
  threads.budget = await start('A budget for the first café', 'What did the rent come to?')
  threads.oven = await start('The oven', 'It was cold that week. Nobody said so until Friday.')
  await replied(table, tomas, threads.letting, { body: 'Early, and in person. I waited two years too long.' })
  await replied(table, tomas, threads.oven, { body: 'The week was cold, but not the oven.' })
})
afterAll(async () => {
  await server.stop()
  await database.drop()
})

const question = `query ($slug: String!, $words: String!, $author: ID, $kind: ThreadKind, $since: DateTime, $until: DateTime,
  $first: Int, $after: String) { group(slug: $slug) { search(words: $words, authorId: $author, kind: $kind, since: $since,
  until: $until, first: $first, after: $after) { nodes { thread { id title } post { id sequence }
  fileKind sentence { text isMatch } } pageInfo { hasNextPage endCursor } } } }`

async function search(words: string, more: object = {}, member = tomas): Promise<Found> {
  const answer = await member.ask<{ group: { search: Found } }>(question, {
    slug: table.slug,
    words,
    ...more,
  })
  return answer.group.search
}

const ids = ({ nodes }: Found) => nodes.map(({ thread }) => thread.id)
const textOf = (hit: Hit | undefined) => hit?.sentence.map(({ text }) => text).join('')
const matched = (hit: Hit | undefined) => hit?.sentence.flatMap(({ text, isMatch }) => (isMatch ? text : []))

const choose = (member: PlantedMember, language: string) =>
  member.ask<{ chooseLanguage: { group: { language: string } | null; userErrors: { code: string }[] } }>(
    `mutation ($input: ChooseLanguageInput!) { chooseLanguage(input: $input) { group { language } userErrors { code } } }`,
    { input: { groupId: table.id, language } },
  )

describe('finding', () => {
  it('answers with the sentence that matched, as pieces of plain text', async () => {
    const { nodes } = await search('quiet shop')
    expect(nodes).toHaveLength(1)
    expect(textOf(nodes[0])).toBe('The shop is too quiet now.')
    expect(matched(nodes[0])).toEqual(['shop', 'quiet'])
    expect(nodes[0]?.post?.sequence).toBe(1)
  })

  it('finds accents without their accents, and the other way round', async () => {
    expect(ids(await search('cafe'))).toEqual([threads.budget])
    expect(ids(await search('Óven')).every(id => id === threads.oven)).toBe(true)
  })

  it('finds a phrase only where its words stand together', async () => {
    expect(ids(await search('cold week'))).toHaveLength(2)
    expect((await search('"cold that week"')).nodes.map(textOf)).toEqual(['It was cold that week.'])
    expect((await search('“cold that week” oven')).nodes).toHaveLength(1)
    expect((await search('"week cold that"')).nodes).toEqual([])
  })

  it('finds words of which some stand in the title and some in the first post', async () => {
    const { nodes } = await search('someone nine years')
    expect(nodes.map(hit => hit.post?.sequence)).toEqual([1])
    expect(textOf(nodes[0])).toBe('She has been with us for nine years.')
  })

  it.each(['let somone go', 'buget', 'budgit', 'budgett', 'first cafe budge'])(
    'forgives a slip in a title: %s',
    async words => {
      const [hit] = (await search(words)).nodes
      expect([threads.letting, threads.budget]).toContain(hit?.thread.id)
      expect(textOf(hit)).toBe(hit?.thread.title)
    },
  )

  it('takes no word for a slip that only begins like another', async () => {
    expect((await search('letter')).nodes).toEqual([])
  })

  it('forgives a slip in a name', async () => {
    const like = async (words: string) =>
      (
        await tomas.ask<{ group: { peopleLike: { name: string }[] } }>(
          'query ($slug: String!, $words: String!) { group(slug: $slug) { peopleLike(words: $words) { name } } }',
          { slug: table.slug, words },
        )
      ).group.peopleLike.map(({ name }) => name)
    expect(await like('Tomas Ortaga')).toEqual(['Tomás Ortega'])
    expect(await like('prya')).toEqual(['Priya Kaur'])
    expect(await like('zebra')).toEqual([])
  })

  it('narrows by author, by kind and by when it was written', async () => {
    expect(ids(await search('years'))).toHaveLength(2)
    expect((await search('years', { author: tomas.id })).nodes.map(hit => hit.post?.sequence)).toEqual([2])
    expect(ids(await search('cold', { kind: 'ASK' }))).toEqual([])
    expect(ids(await search('years', { kind: 'ASK' }))).toHaveLength(2)
    const now = new Date(Date.now() + 60_000).toISOString()
    expect(ids(await search('years', { since: now }))).toEqual([])
    expect(ids(await search('years', { until: now }))).toHaveLength(2)
  })

  it('puts the fresher first where two fit alike, and pages without a gap or a double', async () => {
    const { thread } = await startThread(table, priya, { title: 'Pages', body: 'One.' })
    for (let at = 0; at < 5; at += 1)
      await replied(table, tomas, thread?.id ?? '', { body: 'A marmot was seen.' })
    const whole = (await search('marmot')).nodes.map(hit => hit.post?.sequence)
    expect(whole).toEqual([6, 5, 4, 3, 2])
    const paged: unknown[] = []
    let after: string | null = null
    do {
      const page: Found = await search('marmot', { first: 2, after })
      paged.push(...page.nodes.map(hit => hit.post?.sequence))
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
    } while (after)
    expect(paged).toEqual(whole)
  })

  it('forgets at once what was edited away, taken back or discarded, and its words are not kept', async () => {
    const { thread } = await startThread(table, priya, { title: 'Walnut', body: 'A hazelnut.' })
    const post = await replied(table, tomas, thread?.id ?? '', { body: 'An almond.' })
    expect((await search('almond')).nodes).toHaveLength(1)
    const { editPost } = await tomas.ask<{ editPost: { userErrors: unknown[] } }>(
      `mutation ($input: EditPostInput!) { editPost(input: $input) { userErrors { code } } }`,
      { input: { groupId: table.id, postId: post.id, body: 'A pecan.', fromVersion: 1 } },
    )
    expect(editPost.userErrors).toEqual([])
    expect((await search('almond')).nodes).toEqual([])
    expect((await search('pecan')).nodes).toHaveLength(1)
    await tomas.ask(
      `mutation ($input: TakeBackPostInput!) { takeBackPost(input: $input) { userErrors { code } } }`,
      {
        input: { groupId: table.id, postId: post.id },
      },
    )
    expect((await search('pecan')).nodes).toEqual([])
    const kept = await database.asSuperuser('select from posts where id = $1 and search_words is not null', [
      post.id,
    ])
    expect(kept).toEqual([])
    expect((await search('hazelnut')).nodes).toHaveLength(1)
    await priya.ask(
      `mutation ($input: DiscardThreadInput!) { discardThread(input: $input) { userErrors { code } } }`,
      {
        input: { groupId: table.id, threadId: thread?.id },
      },
    )
    expect((await search('hazelnut')).nodes).toEqual([])
    expect((await search('walnut')).nodes).toEqual([])
  })

  it('finds a post by what its pictures show and by what its files are called, for as long as they stand with it', async () => {
    const { thread } = await startThread(table, priya, { title: 'The sign', body: 'Which one?' })
    const picture = await sent(server.url, table.slug, tomas, await aPicture(60, 40), { name: 'IMG_7.jpg' })
    const paper = await sent(server.url, table.slug, tomas, aPaper(), { name: 'painters-estimate.pdf' })
    const files = [
      { id: picture.id, alt: 'A heron above the letter box' },
      { id: paper.id, alt: '' },
    ]
    const post = await replied(table, tomas, thread?.id ?? '', { body: 'Like before.', files })
    const found = async (words: string, by = priya) =>
      (await search(words, {}, by)).nodes.map(hit => [hit.post?.sequence, textOf(hit)])
    expect(await found('heron')).toEqual([[2, 'A heron above the letter box']])
    expect(matched((await search('heron')).nodes[0])).toEqual(['heron'])
    for (const words of ['estimate', 'painters-estimate.pdf', '"painters estimate"'])
      expect((await search(words)).nodes.map(hit => hit.post?.sequence)).toEqual([2])
    const named = (await search('estimate')).nodes[0]
    expect([named?.fileKind, textOf(named), matched(named)]).toEqual([
      'PAPER',
      'painters-estimate.pdf',
      ['estimate'],
    ])
    const asWritten = (await search('painters-estimate.pdf')).nodes[0]
    expect([asWritten?.fileKind, matched(asWritten)?.join('…')]).toEqual(['PAPER', 'painters-estimate.pdf'])
    expect((await search('heron')).nodes[0]?.fileKind).toBe('PICTURE')
    expect(await found('IMG_7.jpg')).toEqual([[2, 'IMG_7.jpg']])
    expect((await search('before')).nodes.map(({ fileKind }) => fileKind)).toEqual([null])
    expect(await found('before heron')).toHaveLength(1)

    const edit = (more: object) => done(tomas, 'editPost', { groupId: table.id, postId: post.id, ...more })
    await edit({ body: 'Like long before.', fromVersion: 1 })
    expect(await found('long heron estimate')).toHaveLength(1)
    await edit({ body: 'Like then.', fromVersion: 2, files: [{ id: picture.id, alt: 'An egret' }] })
    expect([await found('heron'), await found('estimate')]).toEqual([[], []])
    expect(await found('egret')).toHaveLength(1)
    await done(tomas, 'takeBackPost', { groupId: table.id, postId: post.id })
    expect(await found('egret')).toEqual([])
  })

  it('finds what a picture shows for those alone who may read its thread', async () => {
    const picture = await sent(server.url, table.slug, priya, await aPicture(60, 40))
    const among = { confidence: 'NAMED', readerIds: [tomas.id], kind: 'ASK', mode: 'ADVICE' }
    const files = [{ id: picture.id, alt: 'A bittern in the reeds' }]
    await startThread(table, priya, { title: 'Between us', body: 'Look.', files, ...among })
    expect((await search('bittern', {}, tomas)).nodes).toHaveLength(1)
    expect((await search('bittern', {}, noor)).nodes).toEqual([])
  })

  it('finds words in their other forms once the group has chosen its language, also those written before', async () => {
    expect((await search('baking')).nodes).toEqual([])
    const picture = await sent(server.url, table.slug, priya, await aPicture(60, 40))
    const files = [{ id: picture.id, alt: 'Two kestrels' }]
    const { thread } = await startThread(table, priya, { title: 'Bread', body: 'He bakes at four.', files })
    expect((await choose(tomas, 'ENGLISH')).chooseLanguage.userErrors).toMatchObject([
      { code: 'NOT_ALLOWED' },
    ])
    const chosen = await choose(priya, 'ENGLISH')
    expect(chosen.chooseLanguage).toEqual({ group: { language: 'ENGLISH' }, userErrors: [] })
    await expect.poll(async () => ids(await search('baking'))).toEqual([thread?.id])
    expect(matched((await search('baking')).nodes[0])).toEqual(['bakes'])
    expect(ids(await search('kestrel'))).toEqual([thread?.id])
    expect((await search('the')).nodes.every(hit => hit.post === null)).toBe(true)
    await choose(priya, 'SIMPLE')
    await expect.poll(async () => ids(await search('bakes'))).toEqual([thread?.id])
  })

  it.each(['', '   ', '""', '!!! & | <->', "'; drop table posts --", '"', '%', '\\', ':*', '\u0000'])(
    'takes anything for words: %j',
    async words => {
      expect((await search(words)).nodes).toEqual([])
    },
  )

  it('refuses more words than anybody types, and a cursor or an author that is none', async () => {
    await expect(search('a'.repeat(201))).rejects.toThrow('BAD_USER_INPUT')
    await expect(search('a', { after: 'nonsense' })).rejects.toThrow('BAD_USER_INPUT')
    await expect(search('a', { author: 'nobody' })).rejects.toThrow('BAD_USER_INPUT')
    await expect(search('a', { first: 101 })).rejects.toThrow('BAD_USER_INPUT')
    expect((await search('oven', { author: randomUUID() })).nodes).toEqual([])
  })

  it('looks in all of one’s groups, one by one', async () => {
    const all = await tomas.ask<{ viewer: { search: { group: { slug: string }; found: Found }[] } }>(
      `query { viewer { search(words: "oven") { group { slug } found { nodes { thread { id title } post { id sequence }
        sentence { text isMatch } } pageInfo { hasNextPage endCursor } } } } }`,
    )
    expect(all.viewer.search.map(({ group }) => group.slug)).toEqual([table.slug])
    expect(all.viewer.search[0]?.found.nodes.length).toBeGreaterThan(0)
  })
})
