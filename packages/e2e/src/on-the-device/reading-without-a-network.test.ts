import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest'
import { paths } from '../../../web/src/paths.ts'
import { askAs } from '../ask-as.ts'
import {
  bringSession,
  desk,
  leaveBrowser,
  openBrowser,
  phone,
  sitDownAs,
  visit,
  type Look,
} from '../browser.ts'
import { harbourStreet } from '../demo-groups.ts'
import { everyRule, faultsByAxe, faultsOfFrame, layAxeBeside } from '../faults-of-page.ts'
import { openFrontDoor } from '../front-door.ts'
import {
  expectNothingKept,
  keptOnDevice,
  letKeptGrowOld,
  nothingKept,
  subjectsKept,
  wordsKept,
} from '../kept-on-device.ts'
import { sessionOf, signIn } from '../session-of.ts'
import { reply, startThread, type StartedThread } from '../talking.ts'

const dana = 'dana@harbour.example'
const priya = 'priya@harbour.example'
const rob = 'rob@harbour.example'
const esi = 'esi@harbour.example'

let browser: Browser
let threads: StartedThread[]

beforeAll(async () => {
  browser = await openBrowser()
  threads = []
  for (const tree of ['an oak', 'a birch', 'a willow', 'a lime', 'a rowan'])
    threads.push(
      await startThread(priya, harbourStreet, {
        title: `Who has planted ${tree}?`,
        body: `I would like to plant ${tree} this winter.`,
      }),
    )
})

afterEach(async () => {
  for (const context of browser.contexts()) await context.close()
})

afterAll(async () => {
  // Other stories look at the first threads of this table.
  for (const started of threads) await tell('discardThread', placeOf(started))
  await leaveBrowser(browser)
})

const threadAt = (at: number) => paths.thread(harbourStreet, threads[at]?.threadId ?? '')

/** With a session that is of this browser alone: stories here end it. */
async function arrive(person: string, look: Look = desk) {
  return visit(browser, look, await signIn(person))
}

const theSwitch = (page: Page) =>
  page.getByRole('checkbox', { name: 'Keep what I read on this device, to read it again without a network' })

async function switchOn(page: Page): Promise<void> {
  await page.goto(paths.settings())
  await theSwitch(page).check()
  await page.getByText('What you open from now on can be read without a network.').waitFor()
}

/** Opens it by its address, and waits until it is kept. */
async function read(page: Page, address: string, subject: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expect.poll(() => subjectsKept(page)).toContain(subject)
}

const readThread = (page: Page, at: number) =>
  read(page, threadAt(at), `thread ${threads[at]?.threadId ?? ''}`)

/** The tab is closed, the network gone, and another tab opened. */
async function openFromNothing(context: BrowserContext, address: string): Promise<Page> {
  for (const page of context.pages()) await page.close()
  await context.setOffline(true)
  const page = await context.newPage()
  await page.goto(address)
  return page
}

const line = (page: Page) =>
  page.getByRole('status').filter({ hasText: /^Without a network: as of today, \d/ })
const notKept = (page: Page) => page.getByText('This page is not kept here.')

async function nextMeeting(): Promise<string> {
  const { group } = await askAs<{ group: { week: { next: { id: string } } } }>(
    dana,
    'query ($slug: String!) { group(slug: $slug) { week { next { id } } } }',
    { slug: harbourStreet },
  )
  return group.week.next.id
}

test('while it is switched off, nothing is kept, and nothing opens without a network', async () => {
  const { page, context, troubles } = await arrive(dana)
  await page.goto(paths.settings())
  expect(await theSwitch(page).isChecked()).toBe(false)
  await page.goto(threadAt(0))
  await page.getByRole('heading', { name: 'Who has planted an oak?' }).waitFor()
  expect(await keptOnDevice(page)).toEqual(nothingKept)
  expect(troubles).toEqual([])
  await expect(openFromNothing(context, threadAt(0))).rejects.toThrow('ERR_INTERNET_DISCONNECTED')
})

test.each([
  ['a desk', desk],
  ['a phone', phone],
])(
  'what was opened is read again from nothing, says of when it is, and follows once there is a network, at %s',
  async (_where, look) => {
    const { page, context } = await arrive(dana, look)
    await switchOn(page)
    for (const at of [0, 1, 2]) await readThread(page, at)
    const meetingId = await nextMeeting()
    await read(page, paths.meeting(harbourStreet, meetingId), `meeting ${meetingId}`)
    await page.goto(paths.table(harbourStreet))
    // The first page of all is brought along after the one that is open.
    for (const kept of ['"TablePage"', '"GroupsPage"'])
      await expect.poll(() => wordsKept(page)).toContain(kept)

    const later = await openFromNothing(context, threadAt(1))
    const troubles: string[] = []
    later.on('pageerror', error => troubles.push(error.message))
    await later.getByRole('heading', { name: 'Who has planted a birch?' }).waitFor()
    await later.getByText('I would like to plant a birch this winter.').waitFor()
    await line(later).waitFor()
    expect(await faultsOfFrame(later)).toEqual([])

    await later.goto(paths.home())
    await later.getByRole('heading', { level: 1 }).waitFor()
    await line(later).waitFor()
    expect(new URL(later.url()).pathname).toBe(paths.table(harbourStreet))
    await later.goto(paths.meeting(harbourStreet, meetingId))
    await later.getByRole('heading', { level: 1, name: /^Coffee/ }).waitFor()
    await line(later).waitFor()

    await later.goto(threadAt(3))
    await notKept(later).waitFor()
    expect(await line(later).count()).toBe(0)
    await later.goto(threadAt(2))
    await later.getByText('I would like to plant a willow this winter.').waitFor()

    const said = `Not yet, and not before March, says ${look === desk ? 'one' : 'another'}.`
    await reply(rob, threads[2] as StartedThread, [{ body: said }])
    await context.setOffline(false)
    await later.getByText(said).waitFor()
    await line(later).waitFor({ state: 'hidden' })
    expect(troubles).toEqual([])
  },
)

test('whoever has several tables finds them without a network, and is told of when that is', async () => {
  const { page, context } = await arrive(esi)
  await switchOn(page)
  await page.goto(paths.home())
  await page.getByRole('heading', { name: 'Your groups' }).waitFor()
  await expect.poll(() => wordsKept(page)).toContain('"GroupsPage"')
  const later = await openFromNothing(context, paths.home())
  await later.getByRole('link', { name: 'Harbour Street' }).waitFor()
  await line(later).waitFor()
  await context.setOffline(false)
  await line(later).waitFor({ state: 'hidden' })
})

test('a browser has nothing against keeping it among a phone’s apps', async () => {
  const { page } = await arrive(dana, phone)
  await page.goto(paths.home())
  const asked = await page.context().newCDPSession(page)
  const { errors } = await asked.send('Page.getAppManifest')
  expect(errors).toEqual([])
  const { installabilityErrors } = await asked.send('Page.getInstallabilityErrors')
  // Each story has a private window of its own.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter(id => id !== 'in-incognito')).toEqual([])
})

test('signing out wipes all of it from the device', async () => {
  const { page, context } = await arrive(dana)
  await switchOn(page)
  await readThread(page, 0)
  expect(await keptOnDevice(page)).toMatchObject({ workers: 1, cookie: true })
  await page.getByRole('button', { name: /, menu$/ }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL(url => url.pathname === '/sign-in')
  await expectNothingKept(page)
  await expect(openFromNothing(context, threadAt(0))).rejects.toThrow('ERR_INTERNET_DISCONNECTED')
})

test('switching it off wipes all of it, and leaves one signed in', async () => {
  const { page } = await arrive(dana)
  await switchOn(page)
  await readThread(page, 0)
  await page.goto(paths.settings())
  expect(await theSwitch(page).isChecked()).toBe(true)
  await theSwitch(page).uncheck()
  await page.getByText('Everything that was kept here is wiped.').waitFor()
  await expectNothingKept(page)
  await page.goto(threadAt(0))
  await page.getByRole('heading', { name: 'Who has planted an oak?' }).waitFor()
  expect(await keptOnDevice(page)).toEqual(nothingKept)
})

test('a session that was ended elsewhere takes all of it along when the device learns of it', async () => {
  const { page, context } = await arrive(dana)
  await switchOn(page)
  await readThread(page, 0)
  const session = (await context.cookies()).find(({ name }) => name === 'session')
  await endSession(session?.value ?? '')
  await page.goto(threadAt(1))
  await page.waitForURL(url => url.pathname === '/sign-in')
  await expectNothingKept(page)
})

/** As from another device: whoever reads here is not told. */
async function endSession(token: string): Promise<void> {
  await fetch(new URL('/graphql', inject('baseUrl')), {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: `session=${token}` },
    body: JSON.stringify({ query: 'mutation { signOut { userErrors { code } } }' }),
  })
}

test('somebody else who signs in on the same device finds nothing of it, not even without a network', async () => {
  const { page, context } = await arrive(dana)
  await switchOn(page)
  await readThread(page, 0)
  // Whoever had it before did not sign out: their session ended by itself.
  await context.clearCookies({ name: 'session' })
  await page.goto('/sign-in')
  expect(await keptOnDevice(page)).toMatchObject({ workers: 1, cookie: true })
  await sitDownAs({ page }, rob)
  await expectNothingKept(page)
  await expect(openFromNothing(context, threadAt(0))).rejects.toThrow('ERR_INTERNET_DISCONNECTED')
})

test('what is taken from the reader while they are away leaves the device when it is online again', async () => {
  const { page, context } = await arrive(dana)
  await switchOn(page)
  for (const at of [0, 3, 4]) await readThread(page, at)
  const [kept, confined, discarded] = [threads[0], threads[3], threads[4]] as [
    StartedThread,
    StartedThread,
    StartedThread,
  ]
  const away = await openFromNothing(context, threadAt(3))
  await away.getByText('I would like to plant a lime this winter.').waitFor()
  expect(await wordsKept(away)).toContain('plant a rowan')
  await letKeptGrowOld(away, 2 * 60 * 60_000)
  await away.close()
  await tell('changeConfidence', { ...placeOf(confined), confidence: 'NAMED', readerIds: [await idOf(rob)] })
  await tell('discardThread', placeOf(discarded))

  await context.setOffline(false)
  const back = await context.newPage()
  await back.goto(paths.table(harbourStreet))
  await expect.poll(() => wordsKept(back)).not.toMatch(/plant a lime|plant a rowan/)
  expect(await subjectsKept(back)).not.toContain(`thread ${confined.threadId}`)
  expect(await subjectsKept(back)).toContain(`thread ${kept.threadId}`)
  const offline = await openFromNothing(context, threadAt(3))
  await notKept(offline).waitFor()
})

const placeOf = ({ groupId, threadId }: StartedThread) => ({ groupId, threadId })

async function idOf(person: string): Promise<string> {
  const { group } = await askAs<{ group: { viewerSeat: { member: { id: string } } } }>(
    person,
    'query ($slug: String!) { group(slug: $slug) { viewerSeat { member { id } } } }',
    { slug: harbourStreet },
  )
  return group.viewerSeat.member.id
}

/** Has Priya do it, who started the threads. */
async function tell(verb: 'changeConfidence' | 'discardThread', input: object): Promise<void> {
  const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input`
  const { done } = await askAs<{ done: { userErrors: unknown[] } }>(
    priya,
    `mutation ($input: ${type}!) { done: ${verb}(input: $input) { userErrors { message } } }`,
    { input },
  )
  expect(done.userErrors).toEqual([])
}

test('a new release waits for the pages of the old one, which go on; then it takes over, and what was read is still there', async () => {
  const door = await openFrontDoor()
  const context = await browser.newContext({ baseURL: door.url, viewport: desk, locale: 'en-IE' })
  context.setDefaultTimeout(60_000)
  await context.addCookies((await sessionOf(dana)).cookies)
  const page = await context.newPage()
  const broken: string[] = []
  page.on('pageerror', error => broken.push(error.message))
  await switchOn(page)
  await readThread(page, 0)
  await page.evaluate(() => (document.documentElement.dataset['since'] = 'the start'))
  const [before] = (await keptOnDevice(page)).caches

  door.bringNextRelease()
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
  const isWaiting = () =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting != null)
  await expect.poll(isWaiting).toBe(true)
  await page.getByRole('link', { name: 'People', exact: true }).first().click()
  await page.getByRole('heading', { level: 1, name: 'People' }).waitFor()
  await page.getByRole('button', { name: /, menu$/ }).click()
  await page.getByRole('button', { name: 'Sign out' }).waitFor()
  expect(await page.locator('html').getAttribute('data-since')).toBe('the start')
  const beside = await context.newPage()
  await beside.goto(threadAt(1))
  await beside.getByRole('heading', { name: 'Who has planted a birch?' }).waitFor()
  expect(await beside.locator('[src^="/next/"], [href^="/next/"]').count()).toBeGreaterThan(0)
  expect(broken).toEqual([])

  for (const open of context.pages()) await open.close()
  const after = await context.newPage()
  await after.goto(paths.table(harbourStreet))
  await expect.poll(async () => (await keptOnDevice(after)).caches).toEqual(['sixthirty-pages-next-release'])
  expect(before).not.toBe('sixthirty-pages-next-release')
  const later = await openFromNothing(context, threadAt(0))
  await later.getByText('I would like to plant an oak this winter.').waitFor()
  expect(await later.locator('[src^="/next/"], [href^="/next/"]').count()).toBeGreaterThan(0)
  await context.close()
  await door.close()
})

test.each([
  ['light', 'light' as const],
  ['dark', 'dark' as const],
])('the switch keeps nobody out, on or off, in the %s', async (_theme, colorScheme) => {
  const { page } = await visit(browser, desk)
  await bringSession({ page }, rob)
  await page.emulateMedia({ colorScheme })
  for (const isOn of [false, true]) {
    await page.goto(paths.settings())
    if (isOn) await switchOn(page)
    await theSwitch(page).waitFor()
    expect(await theSwitch(page).isChecked()).toBe(isOn)
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      await layAxeBeside(page)
      expect(await faultsByAxe(page, everyRule)).toEqual([])
      expect(await faultsOfFrame(page)).toEqual([])
    }
  }
})
