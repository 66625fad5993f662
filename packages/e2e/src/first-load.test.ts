import { gzipSync } from 'node:zlib'
import type { Browser, Page, Response } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { desk, leaveBrowser, openBrowser, phone, sitDownAs, visit } from './browser.ts'
import { findThreads } from './places-of-threads.ts'

const harbourStreet = '/g/harbour-street-7k2m'
const mapleRoom = '/g/maple-room-q4xd'
const dana = 'dana@harbour.example'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await leaveBrowser(browser)
})

/** What came, by its address: kB of gzip. */
type Scripts = Map<string, number>

/** Opens an address in a browser that knows nothing yet but its session; the JavaScript that came. */
async function scriptsOf(address: string, person = dana): Promise<Scripts> {
  const signedIn = await visit(browser, desk)
  await sitDownAs(signedIn, person)
  const { page, context } = await visit(browser, desk)
  await context.addCookies(await signedIn.context.cookies())
  await signedIn.context.close()
  const scripts: Response[] = []
  page.on('response', response => {
    if (response.request().resourceType() === 'script') scripts.push(response)
  })
  await page.goto(address, { waitUntil: 'networkidle' })
  await page.getByRole('heading', { level: 1 }).waitFor()
  const came = await Promise.all(
    scripts.map(async script => [script.url(), gzipSync(await script.body()).length / 1000] as const),
  )
  await context.close()
  expect(scripts.filter(script => !script.headers()['content-encoding']).map(script => script.url())).toEqual(
    [],
  )
  return new Map(came)
}

/** What pages have in common, whichever of them one opens. */
function shellOf([first = new Map(), ...others]: Scripts[]): Scripts {
  return new Map([...first].filter(([url]) => others.every(scripts => scripts.has(url))))
}

const sizeOf = (scripts: Scripts) => [...scripts.values()].reduce((sum, size) => sum + size, 0)

async function firstThread(): Promise<string> {
  return (await findThreads()).threadCalled('How do you let someone go with dignity?')
}

test('the shell arrives in 160 kB of JavaScript, any Table in 172, a thread in 185, public pages in none', async () => {
  const pages = [await scriptsOf(harbourStreet), await scriptsOf(await firstThread())]
  const shell = sizeOf(shellOf([...pages, await scriptsOf(`${harbourStreet}/people`)]))
  const [table = 0, thread = 0] = pages.map(sizeOf)
  // Just after a meeting, and beside a newcomer: her Table has more on it than most.
  const wrensTable = sizeOf(await scriptsOf(mapleRoom, 'wren@maple.example'))
  const signIn = await visit(browser, desk)
  const scripts: string[] = []
  signIn.page.on('request', request => {
    if (request.resourceType() === 'script') scripts.push(request.url())
  })
  await signIn.page.goto('/sign-in', { waitUntil: 'networkidle' })
  await signIn.context.close()
  const sizes = Object.entries({ shell, table, wrensTable, thread }).map(
    ([what, size]) => `${what} ${size.toFixed(1)} kB`,
  )
  console.log(`JavaScript, gzip: ${sizes.join(', ')}`)
  expect(scripts).toEqual([])
  expect(shell).toBeGreaterThan(100)
  expect(shell).toBeLessThanOrEqual(160)
  expect(table).toBeLessThanOrEqual(172)
  expect(wrensTable).toBeLessThanOrEqual(172)
  expect(thread).toBeLessThanOrEqual(185)
})

test.each([
  ['a desk', desk],
  ['a phone', phone],
])('nothing moves under the reader while the Table or a thread opens, on %s', async (_where, look) => {
  const addresses = [harbourStreet, await firstThread()]
  const { page, context, troubles } = await visit(browser, look)
  await sitDownAs({ page }, dana)
  await page.addInitScript(noteShifts)
  for (const address of addresses) {
    await page.goto(address, { waitUntil: 'networkidle' })
    await page.getByRole('heading', { level: 1 }).waitFor()
    const shift = await shiftOf(page)
    console.log(`Layout shift on ${look.width} px, ${address}: ${shift.toFixed(4)}`)
    expect(shift).toBeLessThanOrEqual(0.02)
  }
  expect(troubles).toEqual([])
  await context.close()
})

function noteShifts(): void {
  const noted = window as unknown as { shift: number }
  noted.shift = 0
  new PerformanceObserver(list => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
      noted.shift += entry.value
  }).observe({ type: 'layout-shift', buffered: true })
}

const shiftOf = (page: Page) => page.evaluate(() => (window as unknown as { shift: number }).shift)
