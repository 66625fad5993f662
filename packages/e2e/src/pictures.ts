import { mkdir, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { desk, leaveBrowser, openBrowser, phone, showWhole, sitDownAs, visit } from './browser.ts'
import { everyPage } from './every-page.ts'
import { preparePlaces, type Places } from './places.ts'
import { sessionOf } from './session-of.ts'

const output = fileURLToPath(new URL('../output', import.meta.url))
const readmePicture = fileURLToPath(new URL('../../web/pictures/the-table.png', import.meta.url))

let browser: Browser
let places: Places

beforeAll(async () => {
  browser = await openBrowser()
  await takeTheReadmePicture()
  places = await preparePlaces(browser)
  await rm(output, { recursive: true, force: true })
  await mkdir(output, { recursive: true })
})

afterAll(async () => {
  await leaveBrowser(browser)
})

/** The Table as Dana finds it in the morning, at the size it is shown in the README. */
async function takeTheReadmePicture(): Promise<void> {
  const { page, context } = await visit(browser, { ...desk, scale: 1.5 })
  await page.clock.setFixedTime(new Date().setUTCHours(6, 12))
  await sitDownAs({ page }, 'dana@harbour.example')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  await showWhole(page, desk.width)
  await page.screenshot({ path: readmePicture })
  await context.close()
}

test.concurrent.for(everyPage)('pictures of $name', async seen => {
  const storageState = seen.as === null ? undefined : await sessionOf(seen.as)
  for (const { width, height } of [desk, phone]) {
    const { page, context } = await visit(browser, { width, height }, storageState)
    await seen.prepare?.(page)
    await page.goto(typeof seen.address === 'string' ? seen.address : seen.address(places))
    await page.getByRole('heading', { level: 1 }).waitFor()
    await seen.arrive?.(page, places)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await showWhole(page, width, seen.isOverTheEdge)
      await page.screenshot({ path: `${output}/${seen.name}-${width}-${colorScheme}.png` })
    }
    await context.close()
  }
})
