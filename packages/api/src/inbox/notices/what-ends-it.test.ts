import { describe, expect, it } from 'vitest'
import { addressOf, allLeft, plantHours } from '../../../test/mailed.ts'
import { openMailedTables, words } from '../../../test/mailed-tables.ts'
import { plantSeat } from '../../../test/planted-table.ts'

const { world, tell, aThread, choose, inGroup, subjects, subjectsSoFar, isPutOff, tryAgain, attemptsWere } =
  openMailedTables()

const nothing: string[] = []

type Happens = (what: { id: string; threadId: string; postId: string }) => Promise<unknown>

const whatEndsIt: [string, Happens][] = [
  [
    'was read',
    ({ id }) => world.database.asSuperuser('update inbox_items set read_at = now() where id = $1', [id]),
  ],
  [
    'is in a thread that was read',
    ({ threadId }) => inGroup(world.tomas, 'markThreadRead', { threadId, upTo: 1 }),
  ],
  [
    'is in a thread that is muted',
    ({ threadId }) => inGroup(world.tomas, 'setThreadStance', { threadId, stance: 'MUTED' }),
  ],
  [
    'is in a thread that was discarded',
    ({ threadId }) => inGroup(world.priya, 'discardThread', { threadId }),
  ],
  [
    'is in a thread that a few keep to themselves now',
    async ({ threadId }) => {
      const [nora] = world.nextDoor.members
      const named = nora && (await plantSeat(world.database, world.server.url, world.table.id, nora))
      await inGroup(world.priya, 'changeConfidence', {
        threadId,
        confidence: 'NAMED',
        readerIds: [named?.id],
      })
    },
  ],
  [
    'goes to whoever is paused',
    () => inGroup(world.priya, 'pauseMember', { memberId: world.tomas.id, days: 3, reason: 'A rest.' }),
  ],
  ['goes to whoever has left', () => inGroup(world.tomas, 'leaveGroup')],
  ['goes to whoever wants no mail', () => choose('NOTHING')],
  ['goes to whoever wants only the evening before', () => choose('EVENING_BEFORE')],
  [
    'goes to an address from which mail came back',
    async () => {
      const address = await addressOf(world.database, world.tomas)
      await world.database.asSuperuser(
        `insert into mail.unreachable values ($1, now(), '550 no such person')`,
        [address],
      )
    },
  ],
]

describe('what is not told any more', () => {
  it.each(whatEndsIt)('%s before it was due', async (_what, happens) => {
    const thread = await aThread()
    const id = await tell({ ...thread, kind: 'ANSWERED' })
    await happens({ id, ...thread })
    expect(await subjects()).toEqual(nothing)
  })

  it.each(whatEndsIt)('%s while its mail waited', async (_what, happens) => {
    const thread = await aThread()
    const id = await tell({ ...thread, kind: 'ANSWERED' })
    await isPutOff()
    await happens({ id, ...thread })
    await tryAgain()
    await allLeft(world.database)
    expect(subjectsSoFar()).toEqual(nothing)
  })

  it('is asked again when the mail leaves, and only the rest is in it', async () => {
    const thread = await aThread()
    await tell({ ...thread, kind: 'ANSWERED' })
    await tell({ kind: 'MEMBER_GONE', words })
    await isPutOff()
    await inGroup(world.tomas, 'markThreadRead', { threadId: thread.threadId, upTo: 1 })
    await tryAgain()
    await allLeft(world.database)
    expect(subjectsSoFar()).toEqual([words.subject])
  })

  it('waits when it was put off into quiet hours', async () => {
    await tell({ words })
    await isPutOff()
    await plantHours(world.database, world.tomas, world.clock.now(), 'quiet now')
    await tryAgain()
    await attemptsWere(2)
    expect(subjectsSoFar()).toEqual(nothing)
    await plantHours(world.database, world.tomas, world.clock.now(), 'always decent')
    await tryAgain()
    await allLeft(world.database)
    expect(subjectsSoFar()).toEqual([words.subject])
  })
})
