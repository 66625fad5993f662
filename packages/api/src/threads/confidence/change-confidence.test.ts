import { beforeEach, describe, expect, it } from 'vitest'
import { done, refusals } from '../../../test/act.ts'
import type { PlantedMember } from '../../../test/planted-table.ts'
import { replied, reply, startedThread, startThread } from '../../../test/talk.ts'
import { openTwoTables } from '../../../test/two-tables.ts'

const world = openTwoTables()
let threadId: string

beforeEach(async () => {
  threadId = await startedThread(world.table, world.priya)
})

const chosen = (confidence: string, readerIds: string[] | null = null) => ({
  groupId: world.table.id,
  threadId,
  confidence,
  readerIds,
})
const choose = (confidence: string, readerIds?: string[]) =>
  done(world.priya, 'changeConfidence', chosen(confidence, readerIds))

async function seenBy(member: PlantedMember): Promise<{ confidence: string; readers: unknown[] } | null> {
  const { group } = await member.ask<{
    group: { thread: { confidence: string; readers: unknown[] } | null } | null
  }>(
    `query ($slug: String!, $id: ID!) { group(slug: $slug) { thread(id: $id) { confidence readers { name } } } }`,
    { slug: world.table.slug, id: threadId },
  )
  return group?.thread ?? null
}

describe('what is not to be raised again', () => {
  const codes = async () =>
    (await reply(world.table, world.tomas, threadId)).userErrors.map(({ code }) => code)

  it('takes replies for seven days, which do not begin anew when that is chosen again', async () => {
    await choose('NOT_AGAIN')
    world.clock.passDays(6.9)
    await replied(world.table, world.tomas, threadId)
    await choose('NOT_AGAIN')
    world.clock.passDays(0.2)
    expect(await codes()).toEqual(['REPLIES_CLOSED'])
    expect(await seenBy(world.tomas)).toMatchObject({ confidence: 'NOT_AGAIN' })
  })

  it('takes replies again once its author lets it, and for seven days when it is not to be raised anew', async () => {
    await choose('NOT_AGAIN')
    world.clock.passDays(8)
    await choose('LESSON_MAY_TRAVEL')
    expect(await codes()).toEqual([])
    await choose('NOT_AGAIN')
    world.clock.passDays(6.9)
    expect(await codes()).toEqual([])
    world.clock.passDays(0.2)
    expect(await codes()).toEqual(['REPLIES_CLOSED'])
  })
})

it('is changed of no thread next door, of none that never was, and of what is no id, all answered alike', async () => {
  const { table, nextDoor, priya } = world
  const [nora] = nextDoor.members as [PlantedMember]
  for (const id of [await startedThread(nextDoor, nora), crypto.randomUUID(), 'no id']) {
    const about = { groupId: table.id, threadId: id }
    const change = { ...about, confidence: 'NOT_AGAIN' }
    expect(await refusals(priya, 'changeConfidence', change)).toEqual(['NOT_FOUND'])
    expect(await refusals(priya, 'openThreadToNewcomers', about)).toEqual(['NOT_FOUND'])
  }
})

describe.each(['NAMED', 'PRESENT'])('a thread at %s', confidence => {
  it('names somebody besides its author, who sits at this table now', async () => {
    const { table, priya, tomas, nextDoor, database } = world
    const [nora] = nextDoor.members as [PlantedMember]
    const naming: [string[], string][] = [
      [[], 'NOBODY_NAMED'],
      [[priya.id], 'NOBODY_NAMED'],
      [[tomas.id, nora.id], 'NO_SUCH_MEMBER'],
      [[tomas.id, 'somebody'], 'NO_SUCH_MEMBER'],
      [[crypto.randomUUID()], 'NO_SUCH_MEMBER'],
    ]
    const start = async (readerIds: string[]) => {
      const { thread, userErrors } = await startThread(table, priya, { confidence, readerIds })
      return [thread, userErrors.map(({ code }) => code)]
    }
    for (const [readerIds, code] of naming) {
      expect(await refusals(priya, 'changeConfidence', chosen(confidence, readerIds)), code).toEqual([code])
      expect(await start(readerIds), code).toEqual([null, [code]])
    }
    await database.asSuperuser(`update members set ended_at = now(), ended_as = 'LEFT' where id = $1`, [
      tomas.id,
    ])
    expect(await refusals(priya, 'changeConfidence', chosen(confidence, [tomas.id]))).toEqual([
      'NO_SUCH_MEMBER',
    ])
    expect(await seenBy(priya)).toEqual({ confidence: 'TABLE', readers: [] })
  })

  it('is lowered by its author alone, and is not there for whoever may not read it', async () => {
    const { tomas, nextDoor } = world
    const [nora] = nextDoor.members as [PlantedMember]
    await choose(confidence, [tomas.id])
    expect(await seenBy(tomas)).toMatchObject({ confidence, readers: [{}, {}] })
    expect(await refusals(tomas, 'changeConfidence', chosen('TABLE'))).toEqual(['NOT_ALLOWED'])
    expect(await seenBy(nora)).toBe(null)
    expect(await refusals(nora, 'changeConfidence', chosen('TABLE'))).toEqual(['NOT_FOUND'])
    expect(await seenBy(tomas)).toMatchObject({ confidence })
    await choose('TABLE')
    expect(await seenBy(tomas)).toEqual({ confidence: 'TABLE', readers: [] })
  })
})
