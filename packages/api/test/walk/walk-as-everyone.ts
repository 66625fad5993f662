import type { GraphQLSchema } from 'graphql'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeSchema } from '../../src/server/schema.ts'
import type { RunningServer } from '../../src/server/start-server.ts'
import { cloneDatabase, type TestDatabase } from '../test-database.ts'
import { startTestServer } from '../test-server.ts'
import { plantGroup, plantPerson, seatIn, type Person, type PlantedGroup } from './planted-group.ts'
import { lookOnAtEverything } from './look-on-at-everything.ts'
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
import type { Ids } from './ids.ts'

/** Bends the world before the walk: one lock taken away. */
export type Bend = (world: World) => Promise<void>

export type World = {
  database: TestDatabase
  server: RunningServer
  schema: GraphQLSchema
  /** The group whose words must not get out. */
  secret: PlantedGroup
  /** The group next door. */
  nextDoor: PlantedGroup
  stranger: Person
  /** A member of both groups. */
  both: Person
}

/**
 * Walks every field and verb of the schema as everyone who must not get through; `bend` takes one lock away.
 * @param application whether the application's own lock holds. Without it a refusal is the database's, which is an
 * error of the server, and a group found by a forged seat is told from none
 */
export function walkAsEveryone(bend: Bend = async () => undefined, application = true): void {
  let world: World

  beforeAll(async () => {
    const database = await cloneDatabase()
    const server = await startTestServer(database)
    const secret = await plantGroup(database)
    const nextDoor = await plantGroup(database)
    const stranger = await plantPerson(database, 'stranger@example.org')
    const both = await plantPerson(database, 'both@example.org')
    await seatIn(database, secret, both)
    await seatIn(database, nextDoor, both)
    world = { database, server, schema: makeSchema(), secret, nextDoor, stranger, both }
    await bend(world)
  })
  afterAll(async () => {
    await world.server.stop()
    await world.database.drop()
  })

  const outsiders: [string, (world: World) => string | null][] = [
    ['someone signed out', () => null],
    ['someone with a made-up session', () => `session=${'A'.repeat(43)}`],
    ['a stranger who sits nowhere', ({ stranger }) => stranger.cookie],
    ['a member of the group next door', ({ nextDoor }) => nextDoor.member.cookie],
    ['an admin of the group next door', ({ nextDoor }) => nextDoor.admin.cookie],
    ['a member who was released', ({ secret }) => secret.released.cookie],
  ]

  const everyWord = ({ secret }: World) => Object.values(secret.canaries).flat()
  /** But for the slug, which stands in the question itself, and the address by which someone released signs in. */
  const butTheirOwn = (words: string[], { slug, released }: PlantedGroup) =>
    words.filter(word => word !== slug && !released.email.includes(word))

  /** What each outsider was answered for the group's ids: the next test holds it against what random ids get. */
  const answered = new Map<string, Answer[]>()

  async function askAsOutsider(who: string, cookie: string | null): Promise<Answer[]> {
    const { server, schema, secret } = world
    const answers = answered.get(who) ?? (await readEverything(server.url, cookie, schema, idsOf(secret)))
    answered.set(who, answers)
    return answers
  }

  it.each(outsiders)('%s reads nothing of the group', async (who, cookieOf) => {
    const { secret } = world
    const answers = await askAsOutsider(who, cookieOf(world))
    expect(found(butTheirOwn(everyWord(world), secret), answers)).toEqual([])
    expect(brokenBy(answers)).toEqual([])
  })

  // A seat that is forged finds the group, so there this does not hold, and is not claimed.
  it.each(application ? outsiders : [])(
    '%s gets for its ids what they get for random ones',
    async (who, cookieOf) => {
      const { server, schema } = world
      const cookie = cookieOf(world)
      const asked = await askAsOutsider(who, cookie)
      const nowhere = await readEverything(server.url, cookie, schema, randomIds())
      expect(asked.map(answer => answer.text)).toEqual(nowhere.map(answer => answer.text))
    },
  )

  /** Something that everybody at the table may know, and something between the admin and the member. */
  async function happen(): Promise<void> {
    const { server, secret } = world
    for (const threadId of [secret.threadId, secret.fewThreadId]) {
      const upTo = threadId === secret.threadId ? 3 : 2
      const query = `mutation ($input: MarkThreadReadInput!) { markThreadRead(input: $input) { userErrors { code } } }`
      const read = { input: { groupId: secret.id, threadId, upTo } }
      await ask(server.url, secret.member.cookie, { name: 'reads', query, variables: read })
    }
    await server.database.asSystem('a test', secret.id, manager =>
      manager.query(
        `select app.note_event(group_id, 'POST', id, thread_id, reach, null) from posts where group_id = $1
         union all select app.note_event(group_id, 'MEETING', id, null, null, null) from meetings where group_id = $1
         union all select app.note_event(group_id, 'MEMBER', id, null, null, null) from members where group_id = $1`,
        [secret.id],
      ),
    )
  }

  async function wordsIn(threadId: string): Promise<string[]> {
    const sql = 'select body from posts where thread_id = $1'
    return (await world.database.asSuperuser<{ body: string }>(sql, [threadId])).map(({ body }) => body)
  }

  it.each(outsiders)('%s is told nothing of the group live', async (_, cookieOf) => {
    const { server, schema, secret } = world
    const asker = { url: server.url, cookie: cookieOf(world) }
    const told = await lookOnAtEverything({ ...asker, ids: idsOf(secret) }, schema, happen)
    expect(found(butTheirOwn(everyWord(world), secret), told)).toEqual([])
    if (!application) return
    const nowhere = await lookOnAtEverything({ ...asker, ids: randomIds() }, schema, happen)
    expect(told).toEqual(nowhere)
  })

  it('a member who is paused is told nothing live, a newcomer nothing of a few, an admin all there is', async () => {
    const { server, schema, secret } = world
    const toldTo = ({ cookie }: Person, awaited: readonly string[] = []) =>
      lookOnAtEverything({ url: server.url, cookie, ids: idsOf(secret) }, schema, happen, awaited)
    const [words, wordsOfFew] = [await wordsIn(secret.threadId), await wordsIn(secret.fewThreadId)]
    const ofFew = [...secret.canaries.few, secret.fewThreadId, secret.fewPostId]
    expect(found(everyWord(world), await toldTo(secret.paused))).toEqual([])
    const newcomers = await toldTo(secret.newcomer, words)
    expect(found(ofFew, newcomers)).toEqual([])
    expect(missing(words, newcomers)).toEqual([])
    expect(found(ofFew, await toldTo(secret.secondAdmin, words))).toEqual([])
    const admins = await toldTo(secret.admin, wordsOfFew)
    expect(missing(wordsOfFew, admins)).toEqual([])
    expect(missing(wordsOfFew, await toldTo(secret.member, wordsOfFew))).toEqual([])
    // What somebody has read is told to them alone.
    const reads = admins.filter(({ name }) => name === 'GroupEvent.readElsewhere')
    expect(reads.filter(({ text }) => text.includes(secret.threadId))).toEqual([])
  })

  it.each(outsiders)('%s changes nothing of the group', async (_, cookieOf) => {
    const { server, schema, secret, database } = world
    const before = await fingerprint(database, secret.id)
    const answers = await tryEverything(server.url, await copyOf(cookieOf(world)), schema, idsOf(secret))
    expect(await fingerprint(database, secret.id)).toEqual(before)
    expect(found(butTheirOwn(everyWord(world), secret), answers)).toEqual([])
    expect(brokenBy(answers)).toEqual([])
  })

  const brokenBy = (answers: Answer[]) => (application ? answers.filter(answer => answer.status >= 500) : [])

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

  it.each(neighbours)(
    '%s smuggles no id of the group into a question to their own',
    async (who, cookieOf) => {
      const { server, schema, secret, nextDoor } = world
      const cookie = cookieOf(world)
      const answers = (await readEverything(server.url, cookie, schema, smuggled(world))).filter(
        // A member of both has a seat here too, and sees its group in their own list of seats, in what they want by mail, and what they find there.
        ({ name }) =>
          !(
            who === 'a member of both' &&
            /^(Viewer|Seat|FoundInGroup|MailWishes|GroupMailWishes|NextMail)\./.test(name)
          ),
      )
      expect(found(butTheirOwn(everyWord(world), secret), answers)).toEqual([])
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
    const { server, schema, secret, database } = world
    const before = await fingerprint(database, secret.id)
    const answers = await tryEverything(server.url, await copyOf(cookieOf(world)), schema, smuggled(world))
    expect(await fingerprint(database, secret.id)).toEqual(before)
    expect(brokenBy(answers)).toEqual([])
  })

  it('a member who is paused reads the charter and their own words only', async () => {
    const { server, schema, secret } = world
    const answers = await readEverything(server.url, secret.paused.cookie, schema, idsOf(secret))
    const { description: _shown, ...kept } = secret.canaries
    const own = [secret.ownWordsOfPaused, ...(await ownWords(world, secret.memberIds.paused))]
    const forbidden = Object.values(kept)
      .flat()
      .filter(word => !own.includes(word) && !own.some(text => text.includes(word)))
    expect(found(forbidden, answers)).toEqual([])
    expect(found([secret.ownWordsOfPaused], answers)).not.toEqual([])
  })

  it('a member reads what is at the table, and nothing that is for admins', async () => {
    const { server, schema, secret } = world
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
    const { server, schema, secret } = world
    const answers = await readEverything(server.url, secret.newcomer.cookie, schema, idsOf(secret))
    const { description, table, gone: _gone, nobody, ...kept } = secret.canaries
    expect(found(Object.values(kept).flat(), answers)).toEqual([])
    const theirs = secret.newcomer.email
    const forbidden = nobody.filter(word => !theirs.includes(word))
    expect(found(forbidden, answers)).toEqual([])
    expect(missing([...description, ...table], answers)).toEqual([])
  })

  it('an admin finds every word there is to find, so that the walk proves something', async () => {
    const { server, schema, secret } = world
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
      const { server, schema, secret } = world
      const answers = await readEverything(server.url, cookieOf(world), schema, idsOf(secret))
      expect(missing(secret.canaries.two, answers)).toHaveLength(secret.canaries.two.length - handOvers)
      expect(answers.filter(({ text }) => text.includes(secret.companionshipId))).toEqual([])
      // Nor what stayed with those who were at a meeting, was asked of a few, or what another took off the table again or is still writing.
      const { present, own, few, thanked } = secret.canaries
      expect(found([...present, ...own, ...few, ...thanked], answers)).toEqual([])
      const ids = [secret.fewThreadId, secret.fewPostId]
      expect(answers.filter(({ text }) => ids.some(id => text.includes(id)))).toEqual([])
    },
  )

  /** Words of the paused member's own row, and why they are paused: those they may read. */
  async function ownWords({ database }: World, memberId: string): Promise<string[]> {
    const [row] = await database.asSuperuser<{ own: string }>(
      'select m::text || a.email as own from members m join auth.accounts a on a.id = m.account_id where m.id = $1',
      [memberId],
    )
    return row ? [row.own] : []
  }

  /** Signing out or leaving would end the session or seat for the next test: the verbs are tried in a second session. */
  async function copyOf(cookie: string | null): Promise<string | null> {
    return cookie && (await openSecondSession(world, cookie))
  }
}

function missing(words: string[], answers: Answer[]): string[] {
  return words.filter(word => !answers.some(({ text }) => text.includes(word)))
}

async function openSecondSession({ database }: World, cookie: string): Promise<string> {
  const { createHash, randomBytes } = await import('node:crypto')
  const hash = (token: string) => createHash('sha256').update(token).digest()
  const token = randomBytes(32).toString('base64url')
  await database.asSuperuser(
    `insert into auth.sessions (id, token_hash, account_id, device)
     select gen_random_uuid(), $1, account_id, 'a second session' from auth.sessions where token_hash = $2`,
    [hash(token), hash(cookie.slice('session='.length))],
  )
  return `session=${token}`
}
