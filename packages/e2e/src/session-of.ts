import type { Browser, BrowserContextOptions } from 'playwright-core'
import { desk, sitDownAs, visit } from './browser.ts'

type Session = NonNullable<BrowserContextOptions['storageState']>

const sessions = new Map<string, Promise<Session>>()

/** Someone's session, for browsers that begin signed in. Signs each person in once. */
export function sessionOf(browser: Browser, person: string): Promise<Session> {
  const session = sessions.get(person) ?? signIn(browser, person)
  sessions.set(person, session)
  return session
}

async function signIn(browser: Browser, person: string): Promise<Session> {
  const visitor = await visit(browser, desk)
  await sitDownAs(visitor, person)
  const { cookies } = await visitor.context.storageState()
  await visitor.context.close()
  return { cookies, origins: [] }
}
