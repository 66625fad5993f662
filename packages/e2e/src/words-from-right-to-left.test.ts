import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { paths } from '../../web/src/paths.ts'
import { bringSession, leaveBrowser, openBrowser, phone } from './browser.ts'
import { harbourStreet } from './demo-groups.ts'
import { Guest } from './guest.ts'
import { finger } from './hand.ts'
import { startThread } from './talking.ts'

const question = 'מה שלומכם?'
const inLatin = 'How are you all?'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await leaveBrowser(browser)
})

test('words from right to left end on the left, in a title and in a post, and others as ever', async () => {
  const { threadId } = await startThread('mina@harbour.example', harbourStreet, {
    title: question,
    body: `${question}\n\n${inLatin}`,
  })
  const guest = await Guest.arrive(browser, phone, finger)
  await bringSession(guest, 'rob@harbour.example')
  await guest.open(paths.thread(harbourStreet, threadId))
  await guest.seesHeading(question)
  const post = guest.page.getByRole('article').first()
  expect(await endOf(guest.page.getByRole('heading', { level: 1 }))).toBe('left')
  expect(await endOf(post.getByText(question))).toBe('left')
  expect(await endOf(post.getByText(inLatin))).toBe('right')
  await guest.leave()
})

/** On which side of its first letter the last one stands. */
function endOf(place: Locator): Promise<'left' | 'right'> {
  return place.evaluate(element => {
    const words = element.firstChild
    if (!(words instanceof Text)) throw new Error('There are no plain words here.')
    const leftOf = (at: number) => {
      const letter = document.createRange()
      letter.setStart(words, at)
      letter.setEnd(words, at + 1)
      return letter.getBoundingClientRect().left
    }
    return leftOf(words.length - 1) < leftOf(0) ? 'left' : 'right'
  })
}
