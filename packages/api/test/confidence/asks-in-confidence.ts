import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { ConfidentialTable } from './confidential-table.ts'
import { askVerbs } from './thread-verbs.ts'

/** What is told of an ask, and who says how it goes on. */
export function askInConfidence(here: ConfidentialTable): void {
  it('nor are they told that an ask waits, was closed with thanks, or what became of it', async () => {
    const before = await here.lookAll()
    const told = () => here.whoIsTold((words, name) => words !== before[name])
    expect(await here.ask('NAMED')).toBe(true)
    await here.age(3)
    expect(await told()).toEqual(['author', 'named'])
    expect(await here.look(here.everybody.named)).toContain(`"unansweredAsks":[{"id":"${here.threadId}"`)
    expect(await here.replies(here.everybody.named)).toBe(true)
    expect(await here.closes(here.everybody.named)).toBe(true)
    expect(await here.readers('thankscanary')).toEqual(['named'])
    await here.age(40)
    expect(await told()).toEqual(['author', 'named'])
    expect(await here.look(here.everybody.author)).toContain(`"askedWhatBecame":[{"id":"${here.threadId}"`)
    const outcome = { threadId: here.threadId, postId: randomUUID(), body: 'secretcanary: it went well.' }
    expect(await here.tries(here.everybody.author, 'tellWhatBecame', outcome)).toBe(true)
    expect(await here.tries(here.everybody.author, 'restThread', { threadId: here.threadId })).toBe(true)
    expect(await here.tries(here.everybody.author, 'discardThread', { threadId: here.threadId })).toBe(true)
    expect(await told()).toEqual(['author', 'named'])
  })

  it('thanks are for whom they are said to, as long as they may read the thread, and a pin is for everyone', async () => {
    expect(await here.ask('TABLE')).toBe(true)
    expect(await here.replies(here.everybody.unnamed)).toBe(true)
    expect(await here.closes(here.everybody.unnamed)).toBe(true)
    expect(await here.readers('thankscanary')).toEqual(['unnamed'])
    expect(await here.tries(here.everybody.admin, 'pinThread', { threadId: here.threadId })).toBe(true)
    expect(await here.look(here.everybody.newcomer)).toContain(`"pinnedThreads":[{"id":"${here.threadId}"`)
    expect(await here.keeps('NAMED')).toBe(true)
    expect(await here.readers('thankscanary')).toEqual([])
    expect(await here.whoIsTold(told => told.includes(here.threadId))).toEqual(['author', 'named'])
    expect(await here.tries(here.everybody.admin, 'pinThread', { threadId: here.threadId })).toBe(false)
    expect(await here.look(here.everybody.author)).toContain('"pinnedThreads":[]')
  })

  it('only its asker says how an ask goes on, only admins pin, and only these two end a thread', async () => {
    expect(await here.ask('TABLE')).toBe(true)
    expect(await here.replies(here.everybody.named)).toBe(true)
    const before = await here.contents()
    for (const name of ['admin', 'named', 'newcomer', 'paused', 'both'] as const) {
      const member = here.everybody[name]
      for (const [verb, more] of askVerbs(here.everybody.named))
        await here.tries(member, verb, { threadId: here.threadId, ...more })
      expect(await here.contents(), name).toEqual(before)
    }
    for (const name of ['named', 'newcomer', 'paused', 'both', 'author'] as const) {
      expect(await here.tries(here.everybody[name], 'pinThread', { threadId: here.threadId }), name).toBe(
        false,
      )
      if (name === 'author') continue
      for (const verb of ['restThread', 'discardThread'])
        expect(
          await here.tries(here.everybody[name], verb, { threadId: here.threadId }),
          `${verb} as ${name}`,
        ).toBe(false)
    }
    expect(await here.contents()).toEqual(before)
    expect(await here.tries(here.everybody.author, 'discardThread', { threadId: here.threadId })).toBe(true)
    const discarded = await here.contents()
    for (const name of ['named', 'newcomer', 'paused', 'both'] as const)
      expect(await here.tries(here.everybody[name], 'restoreThread', { threadId: here.threadId }), name).toBe(
        false,
      )
    expect(await here.contents()).toEqual(discarded)
    for (const name of ['admin', 'named', 'newcomer', 'both'] as const)
      expect(await here.look(here.everybody[name]), name).toContain('"threads":{"nodes":[]}')
  })
}
