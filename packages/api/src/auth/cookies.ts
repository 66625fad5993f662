import type { RequestContext } from '../graphql/request-context.ts'
import { newToken } from './one-time-code.ts'

const hour = 60 * 60
/** As long as browsers keep any cookie. When a session is over is for the database to say. */
const sessionAge = 400 * 24 * hour

/** On https, the prefix makes browsers refuse one that another host, or plain http, tries to slip in. */
const nameOf = (name: string, { deployment }: RequestContext): string =>
  deployment.publicUrl.startsWith('https:') ? `__Host-${name}` : name

const ofForm = (token: string | undefined): string | null =>
  token && /^[A-Za-z0-9_-]{43}$/.test(token) ? token : null

/** The token of the session that the caller says they have; null where it is none of ours by its form. */
export function sessionToken(context: RequestContext): string | null {
  return ofForm(context.caller.cookies.get(nameOf('session', context)))
}

/** Gives the browser a session, and lets go of what was kept there for whoever read before. */
export function keepSessionToken(context: RequestContext, token: string): void {
  dropKeptReading(context)
  context.setCookie({ name: nameOf('session', context), value: token, maxAgeSeconds: sessionAge })
}

/** Takes the session from the browser, and what was kept there for its reader. */
export function dropSessionToken(context: RequestContext): void {
  dropKeptReading(context)
  context.setCookie({ name: nameOf('session', context), value: null })
}

/**
 * The web keeps on a device what is read there, where that is wished, for as long as this cookie of its own stands:
 * nobody comes upon it who signs in later, on whatever page, or after somebody was signed out.
 */
function dropKeptReading(context: RequestContext): void {
  const name = 'kept-reading'
  if (context.caller.cookies.has(name)) context.setCookie({ name, value: null })
}

/** Which browser asked for a code: only there it is worth anything. Null when this one has not asked lately. */
export function browserToken(context: RequestContext): string | null {
  return ofForm(context.caller.cookies.get(nameOf('browser', context)))
}

/** The browser's token, given to it now when it has none. */
export function giveBrowserToken(context: RequestContext): string {
  const token = browserToken(context) ?? newToken()
  context.setCookie({ name: nameOf('browser', context), value: token, maxAgeSeconds: hour })
  return token
}
