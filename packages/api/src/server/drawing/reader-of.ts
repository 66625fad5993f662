import type { Order } from './order.ts'

/** What one reads, and by which clock, as far as the browser tells; by the server's own clock, where it does not. */
export function readerOf(
  acceptLanguage = '',
  zoneCookie: string | undefined,
): Pick<Order, 'languages' | 'timeZone'> {
  return { languages: languagesOf(acceptLanguage), timeZone: zoneOf(zoneCookie) ?? ownZone() }
}

/** "en-IE,en;q=0.9" names the dearest first. */
function languagesOf(acceptLanguage: string): string[] {
  return acceptLanguage
    .split(',')
    .map(part => part.split(';')[0]?.trim() ?? '')
    .filter(isLanguage)
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/** The web lays down the zone of the reader's device: "Europe%2FDublin". */
function zoneOf(cookie: string | undefined): string | null {
  try {
    const zone = decodeURIComponent(cookie ?? '')
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone
  } catch {
    return null
  }
}

const ownZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone
