import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { done, refusals } from '../../test/act.ts'
import { anyDraft, draftsOf, keep, kept } from '../../test/drafting.ts'
import { replied, startedThread } from '../../test/talk.ts'
import { openTwoTables } from '../../test/two-tables.ts'

const world = openTwoTables()
const write = (more: object = {}) => anyDraft(world.table.id, more)
const own = (member = world.priya) => draftsOf(member, world.table.slug)

describe('what a member has begun to write', () => {
  it('is kept as it was typed, and found again', async () => {
    const words = { title: ' A question ', body: '\n- one\n- two\r\n  ', rest: '{"files":[]}' }
    const input = write(words)
    const draft = await kept(world.priya, input)
    expect(draft).toMatchObject({ ...words, id: input.id, place: 'NEW_THREAD', aboutId: null, version: 1 })
    expect(draft).toMatchObject({ writer: input.writer, setAsideUntil: null, thread: null })
    expect(await own()).toEqual([draft])
  })

  it('names the thread of a reply, and of an edit', async () => {
    const threadId = await startedThread(world.table, world.tomas)
    const post = await replied(world.table, world.priya, threadId)
    const reply = await kept(world.priya, write({ place: 'REPLY', aboutId: threadId }))
    const edit = await kept(world.priya, write({ place: 'EDIT', aboutId: post.id }))
    expect([reply.thread?.id, edit.thread?.id]).toEqual([threadId, threadId])
    expect([reply.aboutId, edit.aboutId]).toEqual([threadId, post.id])
  })

  it('is found by its place alone, and by what it is about', async () => {
    const threadIds = [await startedThread(world.table, world.tomas), randomUUID()]
    for (const aboutId of threadIds) await kept(world.priya, write({ place: 'REPLY', aboutId }))
    await kept(world.priya, write({ place: 'PROFILE' }))
    const found = (asked: object) => draftsOf(world.priya, world.table.slug, asked)
    expect(await found({ place: 'PROFILE' })).toHaveLength(1)
    expect(await found({ place: 'REPLY' })).toHaveLength(2)
    const [aboutId] = threadIds as [string, string]
    expect(await found({ place: 'REPLY', aboutId })).toMatchObject([{ aboutId }])
    expect(await found({ place: 'EDIT', aboutId })).toEqual([])
    expect(await found({ aboutId: 'no id' })).toEqual([])
  })

  it('comes with the last kept first', async () => {
    const [first, second] = [write(), write()]
    for (const input of [first, second, { ...first, body: 'She has been with us for nine years.' }]) {
      await kept(world.priya, input)
    }
    expect((await own()).map(({ id }) => id)).toEqual([first.id, second.id])
  })

  it('may be nothing yet but what its form holds', async () => {
    expect(await kept(world.priya, write({ title: '', body: '' }))).toMatchObject({ body: '' })
  })

  it('says what a reply or an edit is about, and nothing elsewhere', async () => {
    for (const place of ['REPLY', 'EDIT']) {
      expect(await refusals(world.priya, 'keepDraft', write({ place }))).toEqual(['BAD_ID'])
    }
    const elsewhere = await kept(world.priya, write({ place: 'PROPOSAL', aboutId: randomUUID() }))
    expect(elsewhere.aboutId).toBeNull()
  })
})

describe('kept again', () => {
  it('the same words change nothing, whichever window sends them, from whatever version', async () => {
    const input = write()
    const first = await kept(world.priya, input)
    for (const again of [input, { ...input, writer: randomUUID(), version: 0 }]) {
      expect(await kept(world.priya, again)).toEqual(first)
    }
  })

  it('other words of the same window are taken, though it does not know the version', async () => {
    const input = write()
    await kept(world.priya, input)
    expect(await kept(world.priya, { ...input, body: 'Other' })).toMatchObject({ body: 'Other', version: 2 })
  })

  it('another window goes on from the version it has seen', async () => {
    const input = write()
    const { version } = await kept(world.priya, input)
    const other = { ...input, body: 'On the phone', writer: randomUUID(), version }
    expect(await kept(world.priya, other)).toMatchObject({ version: 2, writer: other.writer })
  })

  it('another window that has not seen the newer words is told so, and given them', async () => {
    const input = write()
    const first = await kept(world.priya, input)
    const newer = await kept(world.priya, { ...input, body: 'At the desk' })
    const other = { ...input, body: 'On the phone', writer: randomUUID(), version: first.version }
    const { draft, userErrors } = await keep(world.priya, other)
    expect(userErrors).toMatchObject([{ code: 'CHANGED_MEANWHILE', path: ['version'] }])
    expect(draft).toEqual(newer)
    expect(await own()).toEqual([newer])
    // Which is how both come to lie side by side.
    await kept(world.priya, { ...other, id: randomUUID(), version: 0 })
    expect((await own()).map(({ body }) => body)).toEqual(['On the phone', 'At the desk'])
  })

  it('by ten windows at once, one of them is taken and nothing is lost unsaid', async () => {
    const input = write()
    const { version } = await kept(world.priya, input)
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        keep(world.priya, { ...input, body: `Words of window ${at}`, writer: randomUUID(), version }),
      ),
    )
    const taken = answers.filter(({ userErrors }) => userErrors.length === 0)
    expect(taken).toHaveLength(1)
    expect(new Set(answers.map(({ draft }) => draft?.body))).toEqual(new Set([taken[0]?.draft?.body]))
    expect(await own()).toMatchObject([{ body: taken[0]?.draft?.body, version: 2 }])
  })

  it('sent ten times at once, it is one draft', async () => {
    const input = write()
    const answers = await Promise.all(Array.from({ length: 10 }, () => kept(world.priya, input)))
    expect(new Set(answers.map(({ version }) => version))).toEqual(new Set([1]))
    expect(await own()).toHaveLength(1)
  })
})

describe('there is room', () => {
  it('for words that are too long to be sent', async () => {
    const longest = { title: 'é'.repeat(300), body: 'é'.repeat(40_000), rest: 'x'.repeat(20_000) }
    await kept(world.priya, write({ ...longest, body: 'x'.repeat(40_000) }))
    for (const field of ['title', 'body', 'rest'] as const) {
      const { draft, userErrors } = await keep(world.priya, write({ [field]: `${longest[field]}x` }))
      expect(userErrors).toMatchObject([{ code: 'TOO_LONG', path: [field] }])
      expect(draft).toBeNull()
    }
    expect(await own()).toHaveLength(1)
  })

  it('for what no table of words can hold: it is left out, and the rest stays', async () => {
    const { body } = await kept(world.priya, write({ body: 'a\u0000b \ud83d c' }))
    expect(body).toBe('ab \ufffd c')
  })

  it('for two hundred in a group, also when the last place is taken by ten at once', async () => {
    await world.database.asSuperuser(
      `insert into drafts (group_id, member_id, id, place, title, body, rest, version, writer, kept_at)
       select $1, $2, gen_random_uuid(), 'NEW_THREAD', '', 'Planted', '{}', 1, gen_random_uuid(), now()
       from generate_series(1, 199)`,
      [world.table.id, world.priya.id],
    )
    const answers = await Promise.all(Array.from({ length: 10 }, () => keep(world.priya, write())))
    const codes = answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))
    expect(codes).toEqual(Array.from({ length: 9 }, () => 'TOO_MANY_DRAFTS'))
    const drafts = await own()
    expect(drafts).toHaveLength(200)
    // What is there already is still written on, and another finds room where one was thrown away.
    const [last, other] = drafts.map(({ id }) => id)
    await kept(world.priya, write({ id: last, body: 'Written on', version: 1 }))
    await done(world.priya, 'forgetDraft', { groupId: world.table.id, id: other })
    await kept(world.priya, write())
    // Others have room of their own.
    await kept(world.tomas, write())
  })
})
