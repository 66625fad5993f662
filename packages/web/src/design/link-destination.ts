/** Where a link leads: an address that may be followed, and the words that tell a reader its place. */
export type LinkDestination = { href: string; place: string; opening: string }

/**
 * The destination of an address a person wrote, or null for all but http, https and mailto.
 * The address followed is the one that was checked, after the browser's own parsing of it.
 */
export function linkDestination(written: string): LinkDestination | null {
  if (!URL.canParse(written)) return null
  const url = new URL(written)
  if (url.protocol === 'mailto:') {
    const address = url.pathname
    return address ? { href: `mailto:${address}`, place: address, opening: `mailto:${address}` } : null
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
  return { href: url.href, place: url.host, opening: `${url.protocol}//${url.host}` }
}

/** Whether the words of a link already say, unmistakably, where it leads. */
export function namesItsPlace(shown: string, destination: LinkDestination): boolean {
  const words = shown.trim().toLowerCase()
  if (words === destination.place || words === destination.opening) return true
  return /^[/?#]/.test(words.slice(destination.opening.length)) && words.startsWith(destination.opening)
}
