import { request } from 'playwright-core'
import { inject } from 'vitest'
import { sessionOf } from './session-of.ts'

/** What somebody is told of a group, without a page. */
export async function askGroup<Group>(person: string, slug: string, query: string): Promise<Group> {
  const caller = await request.newContext({
    baseURL: inject('baseUrl'),
    storageState: await sessionOf(person),
  })
  const response = await caller.post('/graphql', { data: { query, variables: { slug } } })
  const { data } = (await response.json()) as { data: { group: Group } }
  await caller.dispose()
  return data.group
}
