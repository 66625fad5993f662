import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { paths } from '../../web/src/paths.ts'
import { bringSession, desk, leaveBrowser, openBrowser, visit } from './browser.ts'
import { harbourStreet } from './demo-groups.ts'
import { faultsOfFrame } from './faults-of-page.ts'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await leaveBrowser(browser)
})

test('initials stay within their cup where somebody reads in twice the size', async () => {
  const guest = await visit(browser, desk)
  await bringSession(guest, 'rob@harbour.example')
  const { page } = guest
  await page.goto(paths.people(harbourStreet))
  await page.getByRole('heading', { name: 'People' }).waitFor()
  const cup = page.locator('svg:has(text)').first()
  const partOfCup = () =>
    cup.evaluate(
      drawing =>
        (drawing.querySelector('text')?.getBoundingClientRect().width ?? 0) /
        drawing.getBoundingClientRect().width,
    )
  const before = await partOfCup()
  expect(before).toBeGreaterThan(0)
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
  expect(Math.abs((await partOfCup()) - before)).toBeLessThan(0.02)
})

test('the Table holds somebody whose name is one long word, on the narrowest phone', async () => {
  const guest = await visit(browser, { ...desk, width: 320 })
  await bringSession(guest, 'rob@harbour.example')
  const { page } = guest
  await page.goto(paths.table(harbourStreet))
  const caption = page.locator('figcaption').first()
  await caption.evaluate(words => {
    words.textContent = 'Pneumonoultramicroscopicsilicovolcanoconiosis and you are coming.'
  })
  expect(await faultsOfFrame(page)).toEqual([])
})
