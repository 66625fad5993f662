import { expect, it } from 'vitest'
import { missing } from './forbidden-words.ts'
import { found, idsOf, readEverything } from './walk.ts'
import type { World } from './world.ts'

/** Those who belong read what they may, and so the walk proves something. */
export function walkAsMembers(here: () => World): void {
  it('a member who is paused reads the charter and their own words only', async () => {
    const { server, schema, secret } = here()
    const answers = await readEverything(server.url, secret.paused.cookie, schema, idsOf(secret))
    const { description: _shown, ...kept } = secret.canaries
    const own = [secret.ownWordsOfPaused, ...(await ownWords(here(), secret.memberIds.paused))]
    const forbidden = Object.values(kept)
      .flat()
      .filter(word => !own.includes(word) && !own.some(text => text.includes(word)))
    expect(found(forbidden, answers)).toEqual([])
    expect(found([secret.ownWordsOfPaused], answers)).not.toEqual([])
  })

  it('a member reads what is at the table, and nothing that is for admins', async () => {
    const { server, schema, secret } = here()
    const answers = await readEverything(server.url, secret.member.cookie, schema, idsOf(secret))
    expect(found([...secret.canaries.admins, ...secret.canaries.own], answers)).toEqual([])
    const own = secret.member.email
    expect(
      found(
        secret.canaries.nobody.filter(word => !own.includes(word)),
        answers,
      ),
    ).toEqual([])
    const { description, table, settled, present, few, thanked, two } = secret.canaries
    const theirs = [description, table, settled, present, few, thanked, two].flat()
    expect(missing(theirs, answers)).toEqual([])
  })

  it('a newcomer reads what is at the table, but not who is proposed to those who are settled', async () => {
    const { server, schema, secret } = here()
    const answers = await readEverything(server.url, secret.newcomer.cookie, schema, idsOf(secret))
    const { description, table, gone: _gone, nobody, ...kept } = secret.canaries
    expect(found(Object.values(kept).flat(), answers)).toEqual([])
    const theirs = secret.newcomer.email
    const forbidden = nobody.filter(word => !theirs.includes(word))
    expect(found(forbidden, answers)).toEqual([])
    expect(missing([...description, ...table], answers)).toEqual([])
  })

  it('an admin finds every word there is to find, so that the walk proves something', async () => {
    const { server, schema, secret } = here()
    const answers = await readEverything(server.url, secret.admin.cookie, schema, idsOf(secret))
    const { gone: _gone, nobody: _nobody, thanked, ...kept } = secret.canaries
    expect(missing(Object.values(kept).flat(), answers)).toEqual([])
    // What they said to somebody else stays between the two, and is not shown to them again.
    expect(found(thanked, answers)).toEqual([])
    expect(answers.filter(answer => answer.status !== 200 || answer.text.includes('"errors"'))).toEqual([])
  })

  it.each<[string, (world: World) => string, number]>([
    ['another member', ({ both }) => both.cookie, 0],
    // Whether somebody else should accompany is for admins too.
    ['another admin', ({ secret }) => secret.secondAdmin.cookie, 1],
  ])(
    '%s reads nothing of the page of the two, nor what is kept to a few or said to one',
    async (_, cookieOf, handOvers) => {
      const { server, schema, secret } = here()
      const answers = await readEverything(server.url, cookieOf(here()), schema, idsOf(secret))
      expect(missing(secret.canaries.two, answers)).toHaveLength(secret.canaries.two.length - handOvers)
      expect(answers.filter(({ text }) => text.includes(secret.companionshipId))).toEqual([])
      // Nor what stayed with those who were at a meeting, was asked of a few, or what another took off the table again or is still writing.
      const { present, own, few, thanked } = secret.canaries
      expect(found([...present, ...own, ...few, ...thanked], answers)).toEqual([])
      const ids = [secret.fewThreadId, secret.fewPostId]
      expect(answers.filter(({ text }) => ids.some(id => text.includes(id)))).toEqual([])
    },
  )
}

/** Words of the paused member's own row, and why they are paused: those they may read. */
async function ownWords({ database }: World, memberId: string): Promise<string[]> {
  const [row] = await database.asSuperuser<{ own: string }>(
    'select m::text || a.email as own from members m join auth.accounts a on a.id = m.account_id where m.id = $1',
    [memberId],
  )
  return row ? [row.own] : []
}
