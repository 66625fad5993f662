import { expect, it } from 'vitest'
import { broken, wordsOfOthers } from './forbidden-words.ts'
import { happen } from './happen.ts'
import { lookOnAtEverything } from './look-on-at-everything.ts'
import { openSecondSession } from './second-session.ts'
import { fingerprint, found, idsOf, randomIds, readEverything, tryEverything, type Answer } from './walk.ts'
import type { World } from './world.ts'

const outsiders: [string, (world: World) => string | null][] = [
  ['someone signed out', () => null],
  ['someone with a made-up session', () => `session=${'A'.repeat(43)}`],
  ['a stranger who sits nowhere', ({ stranger }) => stranger.cookie],
  ['a member of the group next door', ({ nextDoor }) => nextDoor.member.cookie],
  ['an admin of the group next door', ({ nextDoor }) => nextDoor.admin.cookie],
  ['a member who was released', ({ secret }) => secret.released.cookie],
]

/** Those who do not belong find nothing, change nothing, and are told nothing apart from what is not there. */
export function walkAsOutsiders(here: () => World, application: boolean): void {
  /** What each outsider was answered for the group's ids: the next test holds it against what random ids get. */
  const answered = new Map<string, Answer[]>()

  async function askAsOutsider(who: string, cookie: string | null): Promise<Answer[]> {
    const { server, schema, secret } = here()
    const answers = answered.get(who) ?? (await readEverything(server.url, cookie, schema, idsOf(secret)))
    answered.set(who, answers)
    return answers
  }

  it.each(outsiders)('%s reads nothing of the group', async (who, cookieOf) => {
    const { secret } = here()
    const answers = await askAsOutsider(who, cookieOf(here()))
    expect(found(wordsOfOthers(secret), answers)).toEqual([])
    expect(broken(answers, application)).toEqual([])
  })

  // A seat that is forged finds the group, so there this does not hold, and is not claimed.
  it.each(application ? outsiders : [])(
    '%s gets for its ids what they get for random ones',
    async (who, cookieOf) => {
      const { server, schema } = here()
      const cookie = cookieOf(here())
      const asked = await askAsOutsider(who, cookie)
      const nowhere = await readEverything(server.url, cookie, schema, randomIds())
      expect(asked.map(answer => answer.text)).toEqual(nowhere.map(answer => answer.text))
    },
  )

  it.each(outsiders)('%s is told nothing of the group live', async (_, cookieOf) => {
    const { server, schema, secret } = here()
    const asker = { url: server.url, cookie: cookieOf(here()) }
    const told = await lookOnAtEverything({ ...asker, ids: idsOf(secret) }, schema, () => happen(here()))
    expect(found(wordsOfOthers(secret), told)).toEqual([])
    if (!application) return
    const nowhere = await lookOnAtEverything({ ...asker, ids: randomIds() }, schema, () => happen(here()))
    expect(told).toEqual(nowhere)
  })

  it.each(outsiders)('%s changes nothing of the group', async (_, cookieOf) => {
    const { server, schema, secret, database } = here()
    const before = await fingerprint(database, secret.id)
    const answers = await tryEverything(
      server.url,
      await openSecondSession(database, cookieOf(here())),
      schema,
      idsOf(secret),
    )
    expect(await fingerprint(database, secret.id)).toEqual(before)
    expect(found(wordsOfOthers(secret), answers)).toEqual([])
    expect(broken(answers, application)).toEqual([])
  })
}
