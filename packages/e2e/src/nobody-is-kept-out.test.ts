import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { desk, leaveBrowser, openBrowser, showWhole, visit, type Visitor } from './browser.ts'
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
  await leaveBrowser(browser)
})

/** Browsers that nobody looks at just now. */
const free: Visitor[] = []

/**
 * A browser as good as new, with this person's session. A page takes one over from another, for to make one costs more
 * than most pages: of what a browser keeps for a person it keeps nothing then, and the page opens as the first one did.
 */
async function lend(person: string | null): Promise<Visitor> {
  const { page, context, troubles } = free.pop() ?? (await visit(browser, desk))
  await page.unrouteAll()
  if (page.url().startsWith(inject('baseUrl')))
    await page.evaluate(() => [localStorage, sessionStorage].forEach(storage => storage.clear()))
  await context.setOffline(false)
  await context.clearCookies()
  if (person !== null) await context.addCookies((await sessionOf(person)).cookies)
  await page.setViewportSize(desk)
  await page.emulateMedia({ colorScheme: 'light' })
  troubles.length = 0
  return { page, context, troubles }
}

test.concurrent.for(everyPage)('nobody is kept out of the page $name', async seen => {
  const visitor = await lend(seen.as)
  const { page, troubles } = visitor
  await page.goto(typeof seen.address === 'string' ? seen.address : seen.address(places))
  await page.getByRole('heading', { level: 1 }).waitFor()
  await seen.arrive?.(page, places)
  await page.evaluate(checkerSource)
  const faults: string[] = []
  for (const { width, colorScheme, rules } of looks) {
    await page.emulateMedia({ colorScheme })
    await showWhole(page, width, seen.isOverTheEdge)
    const look = `${colorScheme}, ${width} px`
    faults.push(...(await faultsByAxe(page, rules)).map(fault => `${look}: ${fault}`))
    faults.push(...(await faultsOfFrame(page)).map(fault => `${look}: ${fault}`))
  }
  await page.setViewportSize({ width: 640, height: 800 })
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
  faults.push(...(await faultsOfFrame(page)).map(fault => `twice as large: ${fault}`))
  expect(faults).toEqual([])
  expect(seen.fails ? [] : troubles).toEqual([])
  free.push(visitor)
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
