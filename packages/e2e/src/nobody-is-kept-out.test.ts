import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { desk, leaveBrowser, openBrowser, showWhole, visit, type Visitor } from './browser.ts'
import { everyPage } from './every-page.ts'
import { everyRule, faultsByAxe, faultsOfFrame, layAxeBesideEvery, rulesOfColour } from './faults-of-page.ts'
import { preparePlaces, type Places } from './places.ts'
import { sessionOf } from './session-of.ts'

/**
 * A window is made as wide and high once for both: in the dark everything has the same place. It goes from light to dark
 * and back, so that no page is drawn more often than it looks different.
 */
const looks = [
  { width: 1280, colorScheme: 'light', rules: everyRule, isAsBefore: false },
  { width: 1280, colorScheme: 'dark', rules: rulesOfColour, isAsBefore: true },
  { width: 320, colorScheme: 'dark', rules: everyRule, isAsBefore: false },
  { width: 320, colorScheme: 'light', rules: rulesOfColour, isAsBefore: true },
] as const

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
  const { page, context, troubles } = free.pop() ?? (await open())
  // What was still to be told otherwise is for nobody any more.
  await page.unrouteAll({ behavior: 'ignoreErrors' })
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

async function open(): Promise<Visitor> {
  const visitor = await visit(browser, desk)
  await layAxeBesideEvery(visitor.page)
  return visitor
}

test.concurrent.for(everyPage)('nobody is kept out of the page $name', async seen => {
  const visitor = await lend(seen.as)
  const { page, troubles } = visitor
  await seen.prepare?.(page)
  await page.goto(typeof seen.address === 'string' ? seen.address : seen.address(places))
  await page.getByRole('heading', { level: 1 }).waitFor()
  await seen.arrive?.(page, places)
  const faults: string[] = []
  for (const { width, colorScheme, rules, isAsBefore } of looks) {
    if (isAsBefore) await page.emulateMedia({ colorScheme })
    else await showWhole(page, width, seen.isOverTheEdge)
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
