import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { paths } from '../../web/src/paths.ts'
import { bringSession, desk, leaveBrowser, openBrowser, phone, type Look } from './browser.ts'
import { harbourStreet } from './demo-groups.ts'
import { Guest } from './guest.ts'
import { finger, type Hand } from './hand.ts'
import { keyboard } from './keyboard.ts'
import { startThread } from './talking.ts'

const note = /^This reads a little like “you should”\. Esi asked for what you have lived yourself\./
const advice = 'You should let him go. You should have done it years ago.'
const lived = 'When I was there myself, I told him over dinner. He paid the next morning.'
/** By then the note would stand there. */
const longerThanThePause = 2_000

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await leaveBrowser(browser)
})

async function askForExperience(title: string): Promise<string> {
  const said = { title, body: 'He pays late, and he is the kindest man on the quay.' }
  const ask = { kind: 'ASK', mode: 'EXPERIENCE' }
  const { threadId } = await startThread('esi@harbour.example', harbourStreet, { ...said, ...ask })
  return paths.thread(harbourStreet, threadId)
}

test.concurrent.each<[string, string, Look, Hand]>([
  ['on a phone with a finger', 'george', phone, finger],
  ['at a desk by the keyboard alone', 'rob', desk, keyboard],
])(
  'a reply that mostly says “you should” is noted to its writer alone, holds nothing back, and twice put away the note is gone for good, %s',
  async (how, person, look, hand) => {
    const title = `Whom did you let go and still like? Asked ${how}`
    const there = await askForExperience(title)
    const guest = await Guest.arrive(browser, look, hand)
    await bringSession(guest, `${person}@harbour.example`)

    await guest.open(there)
    await guest.seesHeading(title)
    await guest.write('Your reply', advice)
    await guest.reads(note)
    await guest.write('Your reply', lived)
    await guest.readsNoMore(note)
    await guest.write('Your reply', advice)
    await guest.reads(note)
    await guest.press('Put this note away')
    await guest.readsNoMore(note)
    await guest.hasWritten('Your reply', advice)

    await guest.open(there)
    await guest.seesHeading(title)
    await guest.write('Your reply', `${advice} Today.`)
    await guest.reads(note)
    await guest.press('Put it away for good')
    await guest.readsNoMore(note)

    await guest.open(there)
    await guest.seesHeading(title)
    await guest.write('Your reply', advice)
    await guest.page.waitForTimeout(longerThanThePause)
    expect(await guest.page.getByText(note).count()).toBe(0)
    await guest.press('Send')
    await guest.seesPost(advice)
    await guest.leave()
  },
)
