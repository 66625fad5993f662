import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core'
import { inject } from 'vitest'
import { sessionOf } from './session-of.ts'

/**
 * What Chromium does ahead of time for somebody at a screen: two pages of its own for the address bar of each new
 * window, and an empty process for the next page. All this cost more than most of the pages that are looked at here.
 */
const forNobody = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'SpareRendererForSitePerProcess']

/** What it does to a page that a story tells otherwise than the server did: it is taken for one from elsewhere, and kept from here. */
const againstPagesOfElsewhere = ['LocalNetworkAccessChecks', 'LocalNetworkAccessChecksWebSockets']

/** Chromium heeds the last list only, so what Playwright switches off stands here again. */
const asPlaywrightHasIt = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
]

/**
 * A page stands for some seconds: to make its program fast takes longer than it then runs, of ours and of the checker
 * beside it. What it does is the same.
 */
const forHours = '--no-maglev --no-turbofan'

let opened: Promise<Browser> | undefined

/** A real Chromium: the one of CHROMIUM_PATH, or Playwright's own. It is opened once for all stories of a product. */
export function openBrowser(): Promise<Browser> {
  opened ??= launch()
  return opened
}

/** Closes what was left open in it. The browser itself stays for the next stories, and ends with their process. */
export async function leaveBrowser(browser: Browser): Promise<void> {
  for (const context of browser.contexts()) await context.close()
}

function launch(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH']
  return chromium.launch({
    ...(executablePath && { executablePath }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--js-flags=${forHours}`,
      `--disable-features=${[...forNobody, ...againstPagesOfElsewhere, ...asPlaywrightHasIt].join(',')}`,
    ],
  })
}

/** A screen; `scale` is how many of its dots make a pixel. */
export type Look = { width: number; height: number; scale?: number }

export const desk: Look = { width: 1280, height: 900 }
export const phone: Look = { width: 390, height: 844 }

/** One person's browser: cookies of their own, and an ear for what must never happen on any page. */
export type Visitor = { context: BrowserContext; page: Page; troubles: string[] }

/** Opens a browser of one's own, with the cookies of `storageState`, if any. */
export async function visit(
  browser: Browser,
  { width, height, scale = 1 }: Look,
  storageState?: BrowserContextOptions['storageState'],
): Promise<Visitor> {
  const baseURL = inject('baseUrl')
  const context = await browser.newContext({
    baseURL,
    viewport: { width, height },
    deviceScaleFactor: scale,
    hasTouch: width < 500,
    locale: 'en-IE',
    timezoneId: 'Europe/Dublin',
    ...(storageState && { storageState }),
  })
  // What is waited for comes, on a busy machine late.
  context.setDefaultTimeout(60_000)
  context.on('page', waitUntilUsable)
  const page = await context.newPage()
  const troubles: string[] = []
  listen(page, troubles)
  return { context, page, troubles }
}

/** A page may stand there before its program does: stories go on when it can be used, as people do. */
function waitUntilUsable(page: Page): void {
  const goto = page.goto.bind(page)
  const reload = page.reload.bind(page)
  page.goto = async (...given) => {
    const response = await goto(...given)
    await usable(page)
    return response
  }
  page.reload = async (...given) => {
    const response = await reload(...given)
    await usable(page)
    return response
  }
}

/** Waits until the program of a page that came drawn is there. */
async function usable(page: Page): Promise<void> {
  await page.locator('#root[aria-busy]').waitFor({ state: 'detached' })
}

/** Notes every error on a page, and every request that leaves for elsewhere. */
export function listen(page: Page, troubles: string[]): void {
  page.on('pageerror', error => troubles.push(`an error in the page: ${error.message}`))
  page.on('console', message => {
    if (message.type() === 'error' && !isExpected(message.text())) troubles.push(message.text())
  })
  page.on('request', request => {
    const url = request.url()
    if (!url.startsWith(inject('baseUrl')) && !url.startsWith('data:'))
      troubles.push(`a request to another origin: ${url}`)
  })
}

/** What the browser says of an answer that is a refusal, of a server that does not run, of no network, of a link once somebody is signed out or has too many; React of a page that is not there. */
function isExpected(message: string): boolean {
  return (
    message.startsWith('Failed to load resource') ||
    /^WebSocket connection to .+(ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED|no valid credentials available|response code: 429)$/.test(
      message,
    ) ||
    /\bNotThere\b/.test(message)
  )
}

/**
 * Makes the window as high as the page, so that nothing of it lies beneath the places' bar on phones; or leaves it as
 * high as windows are. A window that is so wide already is not made anew only to measure the page.
 */
export async function showWhole(page: Page, width: number, isOverTheEdge = false): Promise<void> {
  const before = page.viewportSize()
  if (before?.width !== width || before.height > desk.height)
    await page.setViewportSize({ width, height: 800 })
  if (isOverTheEdge) return
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  const { height: least = 800 } = page.viewportSize() ?? {}
  if (height > least) await page.setViewportSize({ width, height })
  await page.evaluate(afterTwoFrames)
}

/** What stands by another thing finds its place anew when it hears of the window, with the next frame. */
async function afterTwoFrames(): Promise<void> {
  for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame)
}

/** Has a session, and opens no page yet: where one goes to an address of one's own. */
export async function bringSession({ page }: Pick<Visitor, 'page'>, person: string): Promise<void> {
  await page.context().addCookies((await sessionOf(person)).cookies)
}

/** Arrives signed in, and is led on from the first address there is: where signing in is not what a story tells. */
export async function comeInAs(visitor: Pick<Visitor, 'page'>, person: string): Promise<void> {
  await bringSession(visitor, person)
  await visitor.page.goto('/')
}

/** Signs in by the demo's one press. */
export async function sitDownAs({ page }: Pick<Visitor, 'page'>, person: string): Promise<void> {
  await page.goto('/sign-in')
  await page.locator(`button[name=person][value="${person}"]`).click()
  await page.waitForURL(url => !url.pathname.startsWith('/sign-in'))
  await usable(page)
}
