import type { IncomingHttpHeaders } from 'node:http'

/**
 * Whether a POST comes from a page of ours. Our pages send no referrer, so browsers say `Origin: null` for them: what
 * they say in Sec-Fetch-Site decides, and the origin only for browsers too old to say it.
 */
export function isSameOrigin(headers: IncomingHttpHeaders, publicUrl: string): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin'
  return headers.origin === publicUrl
}

/**
 * A place to go to after this one: a path of ours, or null. An address elsewhere would make our sign-in page the
 * doorman of somebody else's house.
 */
export function readNextPath(next: string | null, publicUrl: string): string | null {
  if (!next?.startsWith('/') || next.length > 500) return null
  const url = URL.parse(next, publicUrl)
  if (!url || url.origin !== publicUrl || url.pathname.startsWith('//')) return null
  return url.pathname + url.search + url.hash
}
