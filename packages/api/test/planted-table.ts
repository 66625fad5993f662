import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { plantPerson } from './planted-person.ts'
import type { TestDatabase } from './test-database.ts'

/** Asks the server over HTTP as one member, and answers the data. Errors of the whole request are thrown. */
export type Ask = <Data>(query: string, variables?: object) => Promise<Data>

export type PlantedMember = { id: string; accountId: string; name: string; cookie: string; ask: Ask }

/** A group whose members are signed in. */
export type PlantedTable = { id: string; slug: string; members: PlantedMember[] }

/** Plants a group with settled members of these names; the first is its admin. */
export async function plantTable(
  database: TestDatabase,
  url: string,
  names: readonly string[],
): Promise<PlantedTable> {
  const id = randomUUID()
  const slug = `table-${id.slice(-12)}`
  await database.asSuperuser(
    `insert into groups (id, slug, name, purpose, what_it_is_not, rhythm, time_zone, meeting_name)
      values ($1, $2, 'Early Birds', 'To think together.', 'A market.', 'Tuesdays at 6:30', 'Europe/Lisbon', 'Coffee')`,
    [id, slug],
  )
  await database.asSuperuser(
    `insert into charters (group_id, id, version, text) values ($1, $2, 1, 'What is said here stays here.')`,
    [id, randomUUID()],
  )
  const members: PlantedMember[] = []
  for (const name of names) {
    const { accountId, cookie } = await plantPerson(database, `${randomUUID()}@example.org`)
    members.push(await seat(database, url, id, { accountId, cookie, name, isAdmin: members.length === 0 }))
  }
  return { id, slug, members }
}

/** Plants another session of the same person, as of a second device. */
export async function plantDevice(
  database: TestDatabase,
  url: string,
  member: PlantedMember,
): Promise<PlantedMember> {
  const token = randomBytes(32).toString('base64url')
  await database.asSuperuser(
    `insert into auth.sessions (id, token_hash, account_id, device) values ($1, $2, $3, 'a phone')`,
    [randomUUID(), createHash('sha256').update(token).digest(), member.accountId],
  )
  const cookie = `session=${token}`
  return { ...member, cookie, ask: askAs(url, cookie) }
}

/** Plants the same person's second seat, in another group. */
export const plantSeat = (
  database: TestDatabase,
  url: string,
  groupId: string,
  { accountId, cookie, name }: PlantedMember,
): Promise<PlantedMember> => seat(database, url, groupId, { accountId, cookie, name, isAdmin: false })

async function seat(
  database: TestDatabase,
  url: string,
  groupId: string,
  { isAdmin, ...person }: { accountId: string; cookie: string; name: string; isAdmin: boolean },
): Promise<PlantedMember> {
  const id = randomUUID()
  await database.asSuperuser(
    `insert into members (group_id, id, account_id, name, trade, standing, role, charter_version)
      values ($1, $2, $3, $4, 'baker', 'SETTLED', $5, 1)`,
    [groupId, id, person.accountId, person.name, isAdmin ? 'ADMIN' : 'MEMBER'],
  )
  return { id, ...person, ask: askAs(url, person.cookie) }
}

/** Asks as whoever this cookie signs in; signed out, with an empty one. */
export const askAs =
  (url: string, cookie: string): Ask =>
  async <Data>(query: string, variables: object = {}): Promise<Data> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query, variables }),
    })
    const answer = (await response.json()) as { data?: Data; errors?: unknown }
    if (answer.errors || !answer.data) throw new Error(JSON.stringify(answer.errors))
    return answer.data
  }
