import { expect, it } from 'vitest'
import { broken, wordsOfOthers } from './forbidden-words.ts'
import type { Ids } from './ids.ts'
import { openSecondSession } from './second-session.ts'
import { changingDocuments, readingHandfuls } from './walk-documents.ts'
import {
  ask,
  fingerprint,
  found,
  idsOf,
  randomIds,
  readEverything,
  tryEverything,
  type Answer,
} from './walk.ts'
import type { World } from './world.ts'

const neighbours: [string, (world: World) => string][] = [
  ['a member next door', ({ nextDoor }) => nextDoor.member.cookie],
  ['an admin next door', ({ nextDoor }) => nextDoor.admin.cookie],
  ['a member of both', ({ both }) => both.cookie],
]

/** The neighbour's own group, with everything else of the secret one. */
const smuggled = ({ secret, nextDoor }: World): Ids => ({
  ...idsOf(secret),
  groupId: nextDoor.id,
  slug: nextDoor.slug,
})

/** Those who sit at another table bring nothing of this one there, by no id they learned. */
export function walkAsNeighbours(here: () => World, application: boolean): void {
  if (application) tryWhatIsNoId(here)

  it.each(neighbours)(
    '%s smuggles no id of the group into a question to their own',
    async (who, cookieOf) => {
      const { server, schema, secret, nextDoor } = here()
      const cookie = cookieOf(here())
      const answers = (await readEverything(server.url, cookie, schema, smuggled(here()))).filter(
        // A member of both has a seat here too, and sees its group in their own list of seats, in what they want by mail, and what they find there.
        ({ name }) =>
          !(
            who === 'a member of both' &&
            /^(Viewer|Seat|FoundInGroup|MailWishes|GroupMailWishes|NextMail)\./.test(name)
          ),
      )
      expect(found(wordsOfOthers(secret), answers)).toEqual([])
      const nowhere = await readEverything(server.url, cookie, schema, {
        ...randomIds(),
        groupId: nextDoor.id,
        slug: nextDoor.slug,
      })
      const names = new Set(answers.map(answer => answer.name))
      expect(answers.map(answer => answer.text)).toEqual(
        nowhere.filter(answer => names.has(answer.name)).map(answer => answer.text),
      )
    },
  )

  it.each(neighbours)('%s smuggles no id of the group into a change of their own', async (_, cookieOf) => {
    const { server, schema, secret, database } = here()
    const before = await fingerprint(database, secret.id)
    const answers = await tryEverything(
      server.url,
      await openSecondSession(database, cookieOf(here())),
      schema,
      smuggled(here()),
    )
    expect(await fingerprint(database, secret.id)).toEqual(before)
    expect(broken(answers, application)).toEqual([])
  })
}

/** Of every type the way there alone is asked: where it leads nowhere, no field is. */
function tryWhatIsNoId(here: () => World): void {
  it('what is no id at all leads nowhere, and is no fault', async () => {
    const { server, schema, nextDoor, database } = here()
    const session = await openSecondSession(database, nextDoor.admin.cookie)
    const { id: groupId, slug } = nextDoor
    const nothing = Object.keys(randomIds()).map(name => [name, 'no id'])
    const ids = { ...(Object.fromEntries(nothing) as Ids), groupId, slug }
    const ways = new Map(
      readingHandfuls(schema, ids).map(({ alone: [first] }) => [first?.name.split('.')[0], first]),
    )
    const documents = [...ways.values(), ...changingDocuments(schema, ids)].filter(document =>
      JSON.stringify(document ?? null).includes('no id'),
    )
    const answers: Answer[] = []
    for (const document of documents) if (document) answers.push(await ask(server.url, session, document))
    expect(found(['INTERNAL'], answers)).toEqual([])
  })
}
