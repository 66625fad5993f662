import { request, type BrowserContextOptions } from 'playwright-core'
import { inject } from 'vitest'

export type Session = Exclude<NonNullable<BrowserContextOptions['storageState']>, string>

const sessions = new Map<string, Promise<Session>>()

/** Someone's session, for browsers that begin signed in. Signs each person in once: who only needs it opens no page. */
export function sessionOf(person: string): Promise<Session> {
  const session = sessions.get(person) ?? signIn(person)
  sessions.set(person, session)
  return session
}

/** Signs in by the demo's one press, without the page it stands on: a session that nobody else has, and may be ended. */
export async function signIn(person: string): Promise<Session> {
  const baseURL = inject('baseUrl')
  const caller = await request.newContext({ baseURL, extraHTTPHeaders: { Origin: baseURL } })
  await caller.post('/sign-in/demo', { form: { person }, maxRedirects: 0 })
  const session = await caller.storageState()
  await caller.dispose()
  if (session.cookies.length === 0) throw new Error(`${person} could not be signed in.`)
  return session
}
