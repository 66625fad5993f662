import type { Cookie } from '../graphql/request-context.ts'

/** Reads the Cookie header. Of two with one name the first counts, as browsers send the more specific one first. */
export function readCookies(header: string | undefined): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>()
  for (const part of header?.split(';') ?? []) {
    const equals = part.indexOf('=')
    const name = part.slice(0, Math.max(equals, 0)).trim()
    if (name && !cookies.has(name)) cookies.set(name, part.slice(equals + 1).trim())
  }
  return cookies
}

/**
 * The name under which a cookie travels. On https the prefix makes browsers refuse one that another host, or plain
 * http, tries to slip in.
 */
export function cookieName(name: string, publicUrl: string): string {
  return publicUrl.startsWith('https:') ? `__Host-${name}` : name
}

/** Writes a Set-Cookie header: for this host alone, out of reach of scripts, not sent along by other sites' forms. */
export function writeCookie({ name, value, maxAgeSeconds }: Cookie, publicUrl: string): string {
  const age = value === null ? 0 : maxAgeSeconds
  return [
    `${cookieName(name, publicUrl)}=${value ?? ''}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    ...(publicUrl.startsWith('https:') ? ['Secure'] : []),
    ...(age === undefined ? [] : [`Max-Age=${age}`]),
  ].join('; ')
}
