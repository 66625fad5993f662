import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { everyoneSeated, type ConfidentialTable, type Confidence } from './confidential-table.ts'

/** Who reads a thread at each level, and when that changes. */
export function readAtItsLevel(here: ConfidentialTable): void {
  it.each<[Confidence, string[]]>([
    ['TABLE', everyoneSeated],
    ['NOT_AGAIN', everyoneSeated],
    ['LESSON_MAY_TRAVEL', everyoneSeated],
    ['NAMED', ['author', 'named']],
    ['PRESENT', ['author', 'named']],
  ])('a thread at %s is read by %j', async (confidence, expected) => {
    expect(await here.start(confidence)).toBe(true)
    await here.useIt()
    expect(await here.readers()).toEqual(expected)
  })

  it('whoever is not named is told to the letter what they were told before it was there', async () => {
    const before = await here.lookAll()
    expect(await here.start('NAMED')).toBe(true)
    await here.useIt()
    expect(await here.whoIsTold((told, name) => told !== before[name])).toEqual(['author', 'named'])
  })

  it('raising it is immediate for what was read before, and lowering it brings it back', async () => {
    expect(await here.start('TABLE')).toBe(true)
    expect(
      await here.tries(here.everybody.unnamed, 'replyToThread', {
        threadId: here.threadId,
        id: randomUUID(),
        body: 'ownwords',
      }),
    ).toBe(true)
    expect(
      await here.tries(here.everybody.unnamed, 'markThreadRead', { threadId: here.threadId, upTo: 2 }),
    ).toBe(true)
    await here.useIt()
    expect(await here.keeps('NAMED')).toBe(true)
    expect(await here.readers()).toEqual(['author', 'named'])
    // Their own words stay theirs, and lead nowhere.
    const own = await here.look(here.everybody.unnamed)
    expect(own).toContain('ownwords')
    expect(own).not.toContain(here.threadId)
    expect(await here.replies(here.everybody.unnamed)).toBe(false)
    expect(await here.keeps('TABLE')).toBe(true)
    expect(await here.readers()).toEqual(everyoneSeated)
  })

  it('a post written while it is raised is at its level, whichever comes first', async () => {
    expect(await here.start('TABLE')).toBe(true)
    const posts = Array.from({ length: 6 }, () => [here.everybody.named, here.everybody.unnamed]).flat()
    const [raised] = await Promise.all([here.keeps('NAMED'), ...posts.map(member => here.replies(member))])
    expect(raised).toBe(true)
    const loose = await here.database.asSuperuser(
      `select from posts where thread_id = $1 and reach <> 'NAMED'`,
      [here.threadId],
    )
    expect(loose).toEqual([])
    for (const name of ['admin', 'newcomer', 'both'] as const)
      expect(await here.look(here.everybody[name])).not.toContain('secretcanary')
  })
}
