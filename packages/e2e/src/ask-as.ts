import { request } from 'playwright-core'
import { inject } from 'vitest'
import { sessionOf } from './session-of.ts'

/** What somebody is told by the API, or tells it, without a page. */
export async function askAs<Answer>(person: string, query: string, variables: object = {}): Promise<Answer> {
  const baseURL = inject('baseUrl')
  const caller = await request.newContext({
    baseURL,
    storageState: await sessionOf(person),
    extraHTTPHeaders: { Origin: baseURL },
  })
  const response = await caller.post('/graphql', { data: { query, variables } })
  const { data, errors } = (await response.json()) as { data?: Answer | null; errors?: unknown }
  await caller.dispose()
  if (!data) throw new Error(`${person} was told nothing: ${JSON.stringify(errors)}`)
  return data
}
