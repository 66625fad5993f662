import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { desk, openBrowser, showWhole, visit } from './browser.ts'
import { everyPage } from './every-page.ts'
import { preparePlaces, type Places } from './places.ts'
import { sessionOf } from './session-of.ts'

/** Less than half as long as `axe.source`: it is read anew by every page. */
const checkerSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const everyRule = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * What is judged anew in the dark: colours. Both themes have the same elements in the same places, of which all other
 * rules of axe ask, so that these answer alike at the same width.
 */
const rulesOfColour = ['color-contrast', 'link-in-text-block']

const looks = [1280, 320].flatMap(width => [
  { width, colorScheme: 'light', rules: everyRule } as const,
  { width, colorScheme: 'dark', rules: rulesOfColour } as const,
])

let browser: Browser
let places: Places

beforeAll(async () => {
  browser = await openBrowser()
  places = await preparePlaces(browser)
})

afterAll(async () => {
  await browser.close()
})

test.concurrent.for(everyPage)('nobody is kept out of the page $name', async seen => {
  const storageState = seen.as === null ? undefined : await sessionOf(browser, seen.as)
  const { page, context, troubles } = await visit(browser, desk, storageState)
  await page.goto(typeof seen.address === 'string' ? seen.address : seen.address(places))
  await page.getByRole('heading', { level: 1 }).waitFor()
  await seen.arrive?.(page, places)
  await page.evaluate(checkerSource)
  const faults: string[] = []
  for (const { width, colorScheme, rules } of looks) {
    await page.emulateMedia({ colorScheme })
    await showWhole(page, width)
    const look = `${colorScheme}, ${width} px`
    faults.push(...(await faultsByAxe(page, rules)).map(fault => `${look}: ${fault}`))
    faults.push(...(await faultsOfFrame(page)).map(fault => `${look}: ${fault}`))
  }
  await page.setViewportSize({ width: 640, height: 800 })
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
  faults.push(...(await faultsOfFrame(page)).map(fault => `twice as large: ${fault}`))
  await context.close()
  expect(faults).toEqual([])
  expect(seen.fails ? [] : troubles).toEqual([])
})

/** What axe finds by these rules or tags of rules, with the places. */
function faultsByAxe(page: Page, rules: string[]): Promise<string[]> {
  return page.evaluate(async runOnly => {
    const { axe: checker } = window as unknown as { axe: typeof axe }
    const { violations } = await checker.run(document, { runOnly, resultTypes: ['violations'] })
    return violations.map(
      ({ id, nodes }) =>
        `${id} at ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(', ')}`,
    )
  }, rules)
}

/** One heading that says where one is, a title, a main part, and nothing to scroll for sideways. */
function faultsOfFrame(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return [
      scrollWidth > clientWidth && `scrolls sideways by ${scrollWidth - clientWidth} px`,
      document.querySelectorAll('h1').length !== 1 &&
        `${document.querySelectorAll('h1').length} first headings`,
      document.querySelectorAll('main').length !== 1 &&
        `${document.querySelectorAll('main').length} main parts`,
      document.title.trim() === '' && 'no title',
    ].filter(fault => fault !== false)
  })
}
