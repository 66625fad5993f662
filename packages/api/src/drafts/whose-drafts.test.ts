import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { act, done, refusals } from '../../test/act.ts'
import { anyDraft, draftsOf, keep, kept, type DraftAnswer } from '../../test/drafting.ts'
import { eventually } from '../../test/eventually.ts'
import { askAs, plantDevice, plantSeat, type PlantedMember } from '../../test/planted-table.ts'
import { startedThread } from '../../test/talk.ts'
import { openTwoTables } from '../../test/two-tables.ts'
import type { Seat } from '../database/seat.ts'

const world = openTwoTables()
let draft: DraftAnswer

const write = (more: object = {}) => anyDraft(world.table.id, more)
const about = (id = draft.id) => ({ groupId: world.table.id, id })
const own = (member: PlantedMember) => draftsOf(member, world.table.slug)
const rows = () => world.database.asSuperuser('select from drafts where group_id = $1', [world.table.id])
const nora = () => world.nextDoor.members[0] as PlantedMember

beforeEach(async () => {
  draft = await kept(world.tomas, write())
})

describe('a draft is its writer’s alone', () => {
  it('on each of their devices', async () => {
    const phone = await plantDevice(world.database, world.server.url, world.tomas)
    expect(await own(phone)).toEqual([draft])
  })

  it('another member finds nothing of it, and does nothing to it, though they know its id', async () => {
    expect(await own(world.priya)).toEqual([])
    for (const verb of ['setDraftAside', 'takeUpDraft']) {
      expect(await refusals(world.priya, verb, about())).toEqual(['NOT_FOUND'])
    }
    await done(world.priya, 'forgetDraft', about())
    // With its id they begin one of their own.
    const hers = await kept(world.priya, write({ id: draft.id, body: 'Mine' }))
    expect(hers).toMatchObject({ version: 1, body: 'Mine' })
    expect(await own(world.tomas)).toEqual([draft])
    expect(await own(world.priya)).toEqual([hers])
  })

  it('from next door there is no such group', async () => {
    for (const verb of ['setDraftAside', 'takeUpDraft', 'forgetDraft']) {
      expect(await refusals(nora(), verb, about())).toEqual(['NOT_FOUND'])
    }
    expect(await refusals(nora(), 'keepDraft', write())).toEqual(['NOT_FOUND'])
    expect(await own(world.tomas)).toEqual([draft])
  })

  it('signed out there is none to keep', async () => {
    const nobody = { ...world.tomas, ask: askAs(world.server.url, '') }
    await expect(keep(nobody, write())).rejects.toThrow('UNAUTHENTICATED')
  })

  it('and what one writes in two groups does not mix, but in the list of all', async () => {
    const { database, server, nextDoor } = world
    const there = await plantSeat(database, server.url, nextDoor.id, world.tomas)
    const other = await kept(there, anyDraft(nextDoor.id, { id: draft.id, body: 'For next door' }))
    expect(await own(world.tomas)).toEqual([draft])
    expect(await draftsOf(there, nextDoor.slug)).toEqual([other])
    const { viewer } = await there.ask<{ viewer: { drafts: { body: string; group: { slug: string } }[] } }>(
      '{ viewer { drafts { body group { slug } } } }',
    )
    expect(viewer.drafts).toEqual([
      { body: other.body, group: { slug: nextDoor.slug } },
      { body: draft.body, group: { slug: world.table.slug } },
    ])
  })
})

describe('asked of the database itself, from a seat', () => {
  async function seatOf({ accountId }: PlantedMember, groupId = world.table.id): Promise<Seat> {
    const found = await world.server.database.findSeat(accountId, { id: groupId })
    if (!found) throw new Error('They have no seat there.')
    return found.seat
  }
  const query = async (member: PlantedMember, sql: string, groupId = world.table.id): Promise<unknown> =>
    world.server.database.asSeat(await seatOf(member, groupId), manager => manager.query(sql))

  it('nobody else finds, changes or erases it', async () => {
    const { database, server, nextDoor } = world
    await plantSeat(database, server.url, nextDoor.id, world.tomas)
    expect(await query(world.tomas, 'select id from drafts')).toEqual([{ id: draft.id }])
    const others = [
      [world.priya, world.table.id],
      [nora(), nextDoor.id],
      [world.tomas, nextDoor.id],
    ] as const
    for (const [member, groupId] of others) {
      expect(await query(member, 'select id from drafts', groupId)).toEqual([])
      await query(member, `update drafts set body = ''`, groupId)
      await query(member, 'delete from drafts', groupId)
    }
    expect(await own(world.tomas)).toEqual([draft])
  })

  it('nobody writes one for somebody else, nor gives theirs to another', async () => {
    const insert = (groupId: string, memberId: string) =>
      `insert into drafts (group_id, member_id, id, place, title, body, rest, version, writer, kept_at)
       values ('${groupId}', '${memberId}', '${randomUUID()}', 'PROFILE', '', 'Words', '', 1, '${randomUUID()}', now())`
    const refused = 'row-level security'
    await expect(query(world.priya, insert(world.table.id, world.tomas.id))).rejects.toThrow(refused)
    await expect(query(world.priya, insert(world.nextDoor.id, nora().id))).rejects.toThrow(refused)
    const give = `update drafts set member_id = '${world.priya.id}'`
    await expect(query(world.tomas, give)).rejects.toThrow('permission denied')
  })

  it('the deployment reads no word of it', async () => {
    const asked = (columns: string) =>
      world.server.database.asSystem('a test', world.table.id, manager =>
        manager.query(`select ${columns} from drafts`),
      )
    expect(await asked('set_aside_at')).toEqual([{ set_aside_at: null }])
    for (const words of ['title', 'body', 'rest']) {
      await expect(asked(words)).rejects.toThrow('permission denied')
    }
  })
})

describe.each([
  ['paused', `paused_until = now() + interval '1 day', pause_reason = 'A word first.'`],
  ['asked for the charter', 'charter_version = null'],
])('while they are %s', (_, state) => {
  it('their words are kept and found, but not what they are about', async () => {
    const threadId = await startedThread(world.table, world.priya)
    const reply = await kept(world.tomas, write({ place: 'REPLY', aboutId: threadId }))
    expect(reply.thread).not.toBeNull()
    await world.database.asSuperuser(`update members set ${state} where id = $1`, [world.tomas.id])
    const on = await kept(world.tomas, { ...write(), ...about(reply.id), body: 'Written on', version: 1 })
    expect(on).toMatchObject({ body: 'Written on', aboutId: threadId, thread: null })
    await done(world.tomas, 'setDraftAside', about(draft.id))
    await done(world.tomas, 'takeUpDraft', about(draft.id))
    expect(await own(world.tomas)).toEqual([on, draft])
    await done(world.tomas, 'forgetDraft', about(draft.id))
    expect(await own(world.tomas)).toEqual([on])
  })
})

it('a thread that its writer may not read any more is not told, and their words stay', async () => {
  const toTomas = { confidence: 'NAMED', readerIds: [world.tomas.id] }
  const threadId = await startedThread(world.table, world.priya, toTomas)
  const reply = await kept(world.tomas, write({ place: 'REPLY', aboutId: threadId }))
  expect(reply.thread).not.toBeNull()
  await world.database.asSuperuser('delete from thread_readers where thread_id = $1 and member_id = $2', [
    threadId,
    world.tomas.id,
  ])
  expect(await own(world.tomas)).toContainEqual({ ...reply, thread: null })
})

it('neither a thread next door nor one that never was is told of', async () => {
  const elsewhere = await startedThread(world.nextDoor, nora())
  for (const place of ['REPLY', 'EDIT']) {
    for (const aboutId of [elsewhere, randomUUID()]) {
      expect((await kept(world.tomas, write({ place, aboutId }))).thread).toBeNull()
    }
  }
})

describe('with the membership', () => {
  it('drafts are gone when they leave; those of others stay', async () => {
    await kept(world.tomas, write())
    const hers = await kept(world.priya, write())
    await done(world.tomas, 'leaveGroup', { groupId: world.table.id })
    expect(await rows()).toHaveLength(1)
    expect(await own(world.priya)).toEqual([hers])
    expect(await refusals(world.tomas, 'keepDraft', write())).toEqual(['NOT_FOUND'])
  })

  it('drafts are gone when they are released', async () => {
    const asked = { groupId: world.table.id, memberId: world.tomas.id, reason: 'We agreed that it is best.' }
    // With no other admin there is nobody to agree.
    await done(world.priya, 'proposeRelease', asked)
    expect(await rows()).toEqual([])
  })

  /** Has both wait for the lock on the member's drafts, the first before the second, then lets go. */
  async function oneAfterTheOther(
    first: () => Promise<unknown>,
    second: () => Promise<unknown>,
  ): Promise<void> {
    const lock = 'select pg_advisory_lock(hashtextextended($1, 0))'
    await world.database.asSuperuser(lock, [`drafts of ${world.tomas.id}`])
    const begun = first()
    await waiting(1)
    const then = second()
    await waiting(2)
    await world.database.asSuperuser('select pg_advisory_unlock_all()')
    await Promise.all([begun, then])
  }

  const waiting = (count: number) =>
    eventually(async () => {
      const waiters = await world.database.asSuperuser(
        `select from pg_locks where locktype = 'advisory' and not granted
           and database = (select oid from pg_database where datname = current_database())`,
      )
      expect(waiters).toHaveLength(count)
    })

  const leave = () => done(world.tomas, 'leaveGroup', { groupId: world.table.id })

  it('what is being kept while they leave is gone too', async () => {
    await oneAfterTheOther(() => act(world.tomas, 'keepDraft', write()), leave)
    expect(await rows()).toEqual([])
  })

  it('what comes to be kept just after they left is refused, and gone', async () => {
    const codes: string[] = []
    await oneAfterTheOther(leave, async () => {
      codes.push(...(await refusals(world.tomas, 'keepDraft', write())))
    })
    expect(codes).toEqual(['NOT_FOUND'])
    expect(await rows()).toEqual([])
  })
})
