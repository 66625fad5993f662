import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bringSession, desk, leaveBrowser, openBrowser, phone, type Look } from './browser.ts'
import { Guest } from './guest.ts'
import { finger, type Hand } from './hand.ts'
import { keyboard } from './keyboard.ts'

const thread = 'How do you let someone go with dignity?'
const sentence =
  'What I would change: I opened with the decision instead of circling it, and then I stopped talking.'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await leaveBrowser(browser)
})

const openSearch = {
  async byFinger(guest: Guest) {
    await guest.press(/, menu$/)
    await guest.follow('Search')
  },
  byKeys: ({ page }: Guest) => page.keyboard.press('/'),
}

test.each<[string, string, Look, Hand, (guest: Guest) => Promise<void>]>([
  ['on a phone with a finger', 'esi', phone, finger, openSearch.byFinger],
  ['at a desk by the keyboard alone', 'lucas', desk, keyboard, openSearch.byKeys],
])(
  'a sentence half remembered is found again, read where it was said, and only by who said it, %s',
  async (_how, person, look, hand, search) => {
    const guest = await Guest.arrive(browser, look, hand)
    await bringSession(guest, `${person}@harbour.example`)
    await guest.open('/g/harbour-street-7k2m')
    await guest.seesTheTable()
    await search(guest)
    await guest.seesHeading('Search')
    await guest.lookFor('decision circling husband')
    await guest.press('Search')
    await guest.reads(/^Nothing you may read has decision circling husband\./)
    await guest.lookFor('decision circling')
    await guest.press('Search')
    await guest.reads('1 place found.')
    const place = guest.page.getByRole('listitem').filter({ hasText: thread })
    await expect.poll(() => place.innerText()).toContain(sentence)
    expect(await place.innerText()).toMatch(/Priya Kaur, pharmacist\s·/)

    await guest.unfold('Narrow it down')
    await guest.pick('Written by', 'Anne Brody')
    await guest.press('Search')
    await guest.reads(/Something may be there beyond the person/)
    await guest.pick('Written by', 'Priya Kaur')
    await guest.press('Search')
    await guest.follow(thread)
    await guest.seesHeading(thread)
    await expect
      .poll(() => guest.page.evaluate(() => document.activeElement?.textContent))
      .toContain('and then I stopped talking.')
    await guest.leave()
  },
)
