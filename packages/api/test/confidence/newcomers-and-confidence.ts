import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { everyoneSeated, type ConfidentialTable } from './confidential-table.ts'

/** What newcomers read of what came before them, and what they keep to a few. */
export function newcomersAndConfidence(here: ConfidentialTable): void {
  it('newcomers read what came before them as the group has it, or as its author says', async () => {
    const newcomer = async () => (await here.look(here.everybody.newcomer)).includes('secretcanary')
    const group = (newcomersReadEarlier: boolean) =>
      here.tries(here.everybody.admin, 'chooseThreadSettings', { newcomersReadEarlier })
    const author = (isOpen: boolean | null) =>
      here.tries(here.everybody.author, 'openThreadToNewcomers', { threadId: here.threadId, isOpen })
    expect(await here.start('TABLE')).toBe(true)
    await here.database.asSuperuser(
      `update threads set started_at = now() - interval '9 days' where id = $1`,
      [here.threadId],
    )
    expect(await newcomer()).toBe(true)
    expect(await author(false)).toBe(true)
    expect(await newcomer()).toBe(false)
    expect(await here.replies(here.everybody.newcomer)).toBe(false)
    expect(await author(null)).toBe(true)
    expect(await group(false)).toBe(true)
    expect(await newcomer()).toBe(false)
    expect(await author(true)).toBe(true)
    expect(await newcomer()).toBe(true)
    expect(await here.replies(here.everybody.newcomer)).toBe(true)
    expect(await here.readers()).toEqual(everyoneSeated)
    expect(
      await here.tries(here.everybody.unnamed, 'chooseThreadSettings', { newcomersReadEarlier: true }),
    ).toBe(false)
  })

  it('a newcomer starts threads of their own, and keeps one to a few', async () => {
    const { newcomer, named } = here.everybody
    const post = { title: 'secretcanary?', body: 'secretcanary' }
    const open = { id: randomUUID(), postId: randomUUID(), ...post }
    expect(await here.tries(newcomer, 'startThread', open)).toBe(true)
    expect(
      await here.tries(newcomer, 'replyToThread', { threadId: open.id, id: randomUUID(), body: 'More.' }),
    ).toBe(true)
    const kept = { id: here.threadId, postId: randomUUID(), title: 'kept', body: 'kept' }
    expect(
      await here.tries(newcomer, 'startThread', { ...kept, confidence: 'NAMED', readerIds: [named.id] }),
    ).toBe(true)
    expect(await here.look(named)).toContain('kept')
    expect(await here.look(here.everybody.unnamed)).not.toContain('kept')
  })
}
