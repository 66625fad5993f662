import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { everyoneSeated, type ConfidentialTable } from './confidential-table.ts'
import { askVerbs, lifeVerbs } from './thread-verbs.ts'

/** Who may do anything with a thread that is kept to a few, and who may change who may know. */
export function doneByItsReaders(here: ConfidentialTable): void {
  it('whoever is not named can do nothing with it', async () => {
    expect(await here.start('NAMED')).toBe(true)
    const postId = await here.firstPost()
    const itemId = randomUUID()
    expect(await here.puts(here.everybody.named, itemId)).toBe(true)
    const before = await here.contents()
    for (const name of ['admin', 'unnamed', 'newcomer', 'paused', 'both'] as const) {
      const member = here.everybody[name]
      expect(await here.replies(member, 'I should not.'), name).toBe(false)
      expect(await here.tries(member, 'markThreadRead', { threadId: here.threadId, upTo: 1 }), name).toBe(
        false,
      )
      expect(await here.keeps('TABLE', member), name).toBe(false)
      expect(
        await here.tries(member, 'openThreadToNewcomers', { threadId: here.threadId, isOpen: true }),
        name,
      ).toBe(false)
      expect(await here.tries(member, 'takeBackPost', { postId }), name).toBe(false)
      expect(await here.tries(member, 'purgePostVersion', { postId, version: 1 }), name).toBe(false)
      expect(
        await here.tries(member, 'reactToPost', { postId, reaction: 'WITH_YOU', isOn: true }),
        name,
      ).toBe(false)
      expect(
        await here.tries(member, 'setThreadStance', { threadId: here.threadId, stance: 'MUTED' }),
        name,
      ).toBe(false)
      expect(await here.tries(member, 'markThreadUnread', { threadId: here.threadId, from: 1 }), name).toBe(
        false,
      )
      expect(
        await here.tries(member, 'keepToThosePresent', {
          threadId: here.threadId,
          meetingId: here.heldId,
        }),
        name,
      ).toBe(false)
      expect(await here.puts(member), name).toBe(false)
      expect(await here.tries(member, 'answerTableRequest', { itemId, agrees: true }), name).toBe(false)
      expect(await here.tries(member, 'takeOffTable', { itemId }), name).toBe(false)
      expect(await here.tries(member, 'moveTableItem', { itemId, afterId: null }), name).toBe(false)
      for (const [verb, more] of [...askVerbs(here.everybody.named), ...lifeVerbs])
        expect(
          await here.tries(member, verb, { threadId: here.threadId, ...more }),
          `${verb} as ${name}`,
        ).toBe(false)
    }
    expect(await here.contents()).toEqual(before)
  })

  it('only its author changes who may know, not even one who is named, or an admin', async () => {
    expect(await here.start('NAMED')).toBe(true)
    expect(await here.keeps('TABLE', here.everybody.named)).toBe(false)
    expect(await here.readers()).toEqual(['author', 'named'])
    expect(await here.keeps('TABLE')).toBe(true)
    expect(await here.keeps('NAMED', here.everybody.admin)).toBe(false)
    expect(await here.readers()).toEqual(everyoneSeated)
  })
}
