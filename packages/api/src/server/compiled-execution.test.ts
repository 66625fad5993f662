import { buildSchema, Kind, print, type OperationDefinitionNode } from 'graphql'
import { compileQuery, isCompiledQuery } from 'graphql-jit'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../../test/test-database.ts'
import { startTestServer } from '../../test/test-server.ts'
import { plantGroup, type PlantedGroup } from '../../test/walk/planted-group.ts'
import { mutationInputs } from '../../test/walk/walk-cases.ts'
import { readingHandfuls } from '../../test/walk/walk-documents.ts'
import { idsOf } from '../../test/walk/walk.ts'
import { documentOf, webOperations } from '../../test/web-operations.ts'
import { makeSchema } from './schema.ts'
import type { RunningServer } from './start-server.ts'

let database: TestDatabase
let server: RunningServer
let planted: PlantedGroup

beforeAll(async () => {
  database = await cloneDatabase()
  server = await startTestServer(database)
  planted = await plantGroup(database)
})
afterAll(async () => {
  await server.stop()
  await database.drop()
})

/** What is asked over HTTP: events are answered by themselves. */
const operations = webOperations
  .filter(({ operation }) => operation !== 'subscription')
  .map(operation => [operation.name?.value ?? '', operation] as const)

/** What a page asks with; an operation is given those it declares. */
function variablesFor(operation: OperationDefinitionNode, group: PlantedGroup): Record<string, unknown> {
  const ids = idsOf(group)
  const known: Record<string, unknown> = {
    ...ids,
    id: ids.memberId,
    first: 20,
    at: ids.postId,
    after: null,
    before: null,
    only: 'COMING',
    itemId: ids.tableItemId,
    isFromThread: true,
    beginning: 'A',
    words: 'somebody',
    looks: true,
    authorId: ids.memberId,
    kind: 'TALK',
    place: 'NEW_THREAD',
    aboutId: null,
    since: '2026-01-01T00:00:00.000Z',
    until: null,
  }
  const [field] = operation.selectionSet.selections
  const verb = field?.kind === Kind.FIELD ? field.name.value : ''
  // With an id of the client's, a group is founded once.
  const input = { ...mutationInputs[verb]?.(ids), ...(verb === 'foundGroup' && { id: randomUUID() }) }
  const all: Record<string, unknown> = { ...known, input }
  return Object.fromEntries(
    (operation.variableDefinitions ?? []).map(({ variable: { name } }) => {
      if (!(name.value in all)) throw new Error(`The test knows no ${name.value}: give it one.`)
      return [name.value, all[name.value]]
    }),
  )
}

type Answer = { status: number; text: string }

async function ask(query: string, variables: object, cookie: string): Promise<Answer> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query, variables }),
  })
  const text = await response.text()
  return { status: response.status, text: withoutWhatPasses(text) }
}

/** Moments, secret addresses and what is counted differ from one time to the next, and a letter may leave in between. */
const withoutWhatPasses = (text: string) =>
  text
    .replaceAll(/"20[0-9-]{8}T[0-9:.]{12}Z"/g, '"a moment"')
    .replaceAll(/\/calendar\/[^"]+\.ics"/g, '/calendar/secret.ics"')
    .replaceAll(/"adviceHintDismissals":[0-9]+/g, '"adviceHintDismissals":"some"')
    .replaceAll(/"delivery":"(?:QUEUED|SENT)"/g, '"delivery":"on its way"')

/** The answers to what is asked for the first time, executed as usual, and for the second, executed compiled. */
async function twice(query: string, variables: object, cookie: string): Promise<[Answer, Answer]> {
  const never = `${query}\n# ${randomUUID()}`
  return [await ask(never, variables, cookie), await ask(never, variables, cookie)]
}

describe('compiled, each of the web’s operations', () => {
  const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'))

  it.each(operations)('%s can be compiled', (_, operation) => {
    expect(isCompiledQuery(compileQuery(schema, documentOf(operation)))).toBe(true)
  })

  it.each(operations)('%s answers the same to whoever is not signed in', async (name, operation) => {
    const query = print(documentOf(operation))
    const [usual, compiled] = await twice(query, variablesFor(operation, planted), '')
    expect(compiled).toEqual(usual)
    expect(usual.text, name).toMatch(/"data":/)
  })

  const queries = operations.filter(([, { operation }]) => operation === 'query')
  it.each(queries)('%s answers the same to a member', async (_, operation) => {
    const query = print(documentOf(operation))
    const [usual, compiled] = await twice(query, variablesFor(operation, planted), planted.admin.cookie)
    expect(compiled).toEqual(usual)
    expect(usual.text).not.toContain('"errors"')
  })

  const verbs = operations.filter(([name, { operation }]) => operation === 'mutation' && name !== 'SignOut')
  it.each(verbs)('%s answers the same to a member, once it is done', async (_, operation) => {
    const group = await plantGroup(database)
    const query = print(documentOf(operation))
    const variables = variablesFor(operation, group)
    const done = await ask(query, variables, group.admin.cookie)
    const [usual, compiled] = await twice(query, variables, group.admin.cookie)
    expect(compiled).toEqual(usual)
    expect(done.status).toBe(200)
  })
})

it('every field of every type answers the same compiled', async () => {
  const isWhole = ({ text }: Answer) => !text.includes('"errors"')
  for (const { together, alone } of readingHandfuls(makeSchema(), idsOf(planted)))
    for (const { name, query } of [together, ...alone]) {
      const [usual, compiled] = await twice(query, {}, planted.admin.cookie)
      expect(compiled, name).toEqual(usual)
      // One alone is asked for where several are too much at once.
      if (query === together.query && isWhole(usual)) break
    }
})

it('a fault of ours is told as INTERNAL and nothing more, compiled or not', async () => {
  const query = '{ viewer { sessions { id } } }'
  await database.asSuperuser('alter function app.sessions_of(bytea) rename to sessions_of_away')
  try {
    const [usual, compiled] = await twice(query, {}, planted.admin.cookie)
    expect(compiled).toEqual(usual)
    expect(usual.text).toContain('"code":"INTERNAL"')
    expect(usual.text).not.toContain('sessions_of')
  } finally {
    await database.asSuperuser('alter function app.sessions_of_away(bytea) rename to sessions_of')
  }
})

it.each([
  ['of the wrong kind', { slug: [1] }],
  ['left out that has a default', { slug: 'x', first: undefined }],
  ['of nothing that must be something', { slug: null }],
])('a variable %s is taken the same way, compiled or not', async (_, variables) => {
  const query =
    'query ($slug: String!, $first: Int! = 3) { group(slug: $slug) { threads(first: $first) { nodes { id } } } }'
  const [usual, compiled] = await twice(query, variables, planted.admin.cookie)
  expect(compiled).toEqual(usual)
})
