import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { everyoneSeated, type ConfidentialTable } from './confidential-table.ts'

/** What waits until the author of a thread says yes. */
export function waitForAYes(here: ConfidentialTable): void {
  it('kept to those who were there, it is theirs by name; whoever is marked later waits for a yes', async () => {
    const { author, named, unnamed } = here.everybody
    expect(await here.start('TABLE')).toBe(true)
    await here.useIt()
    expect(
      await here.tries(author, 'keepToThosePresent', {
        threadId: here.threadId,
        meetingId: here.heldId,
      }),
    ).toBe(true)
    expect(await here.readers()).toEqual(['author', 'named'])
    const before = { named: await here.look(named), unnamed: await here.look(unnamed) }
    const late = { meetingId: here.heldId, memberId: unnamed.id, presence: 'PRESENT' }
    expect(await here.tries(unnamed, 'markAttendance', late)).toBe(true)
    expect(await here.readers()).toEqual(['author', 'named'])
    expect({ named: await here.look(named), unnamed: await here.look(unnamed) }).toEqual(before)
    expect(await here.look(author)).toContain('"markedPresentLater":[{"name":"Unnamed Uli"}]')
    const readerIds = [named.id, unnamed.id]
    expect(
      await here.tries(author, 'changeConfidence', {
        threadId: here.threadId,
        confidence: 'PRESENT',
        readerIds,
      }),
    ).toBe(true)
    expect(await here.readers()).toEqual(['author', 'named', 'unnamed'])
    expect(await here.look(author)).toContain('"markedPresentLater":[]')
  })

  it('what waits for the yes of its author shows to who asks and who is asked, at every level', async () => {
    const { author, named, unnamed, admin } = here.everybody
    expect(await here.start('TABLE')).toBe(true)
    const before = { unnamed: await here.look(unnamed), admin: await here.look(admin) }
    const itemId = randomUUID()
    const put = { id: itemId, threadId: here.threadId, title: 'askedcanary' }
    expect(await here.tries(named, 'putOnTable', put)).toBe(true)
    const seeing = async () =>
      Object.entries(await here.lookAll())
        .filter(([, told]) => told.includes('askedcanary'))
        .map(([name]) => name)
        .toSorted()
    expect(await seeing()).toEqual(['author', 'named'])
    expect({ unnamed: await here.look(unnamed), admin: await here.look(admin) }).toEqual(before)
    expect(await here.tries(admin, 'answerTableRequest', { itemId, agrees: true })).toBe(false)
    expect(await here.tries(named, 'answerTableRequest', { itemId, agrees: true })).toBe(false)
    expect(await seeing()).toEqual(['author', 'named'])
    expect(await here.tries(author, 'answerTableRequest', { itemId, agrees: true })).toBe(true)
    expect(await seeing()).toEqual(everyoneSeated)
    expect(await here.keeps('NAMED')).toBe(true)
    expect(await seeing()).toEqual(['author', 'named'])
  })
}
