import type { Browser } from 'playwright-core'
import { bringSession, type Look } from './browser.ts'
import { Guest } from './guest.ts'
import type { Hand } from './hand.ts'
import { hearLive, type LiveEar } from './hear-live.ts'

/** Somebody before a page that is told what happens, and what it is told. */
export interface Onlooker {
  guest: Guest
  ear: LiveEar
}

/** Opens a page of a group by its address, and waits until it looks on. */
export async function lookOnAs(
  browser: Browser,
  person: string,
  { page, look, hand }: { page: string; look: Look; hand: Hand },
): Promise<Onlooker> {
  const guest = await Guest.arrive(browser, look, hand)
  const ear = hearLive(guest.page)
  await bringSession(guest, person)
  await guest.open(page)
  await guest.page.evaluate(() => (document.documentElement.dataset['since'] = 'the start'))
  await ear.looksOn()
  return { guest, ear }
}

/** Whether the page was never opened anew since then. */
export async function staysOpen({ page }: Guest): Promise<boolean> {
  return (await page.locator('html').getAttribute('data-since')) === 'the start'
}
