import type { ServerResponse } from 'node:http'
import type { Cookie } from '../graphql/request-context.ts'

/** Reads the Cookie header. */
export function readCookies(header: string | undefined): Map<string, string> {
  const cookies = new Map<string, string>()
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=')
    if (at > 0) cookies.set(part.slice(0, at).trim(), part.slice(at + 1).trim())
  }
  return cookies
}

/** Sets cookies that no script reads and no other site sends along. */
export function writeCookies(response: ServerResponse, cookies: readonly Cookie[], secure: boolean): void {
  if (cookies.length === 0) return
  const attributes = `; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
  response.setHeader(
    'set-cookie',
    cookies.map(({ name, value, maxAgeSeconds }) => {
      const age = value === null ? 0 : maxAgeSeconds
      return `${name}=${value ?? ''}${attributes}${age === undefined ? '' : `; Max-Age=${age}`}`
    }),
  )
}
