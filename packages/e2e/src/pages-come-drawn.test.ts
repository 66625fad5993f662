import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest'
import { paths } from '../../web/src/paths.ts'
import { askGroup } from './ask-group.ts'
import { desk, leaveBrowser, openBrowser, phone, visit, type Look } from './browser.ts'
import { harbourStreet } from './demo-groups.ts'
import { findThreads } from './places-of-threads.ts'
import { sessionOf } from './session-of.ts'
import { startThread } from './talking.ts'

const dana = 'dana@harbour.example'
const george = 'george@harbour.example'
const wren = 'wren@maple.example'

let browser: Browser
let pages: { page: string; address: string }[]

beforeAll(async () => {
  browser = await openBrowser()
  const { threadCalled } = await findThreads()
  const { meetings } = await askGroup<{ meetings: { edges: { node: { id: string } }[] } }>(
    dana,
    harbourStreet,
    'query ($slug: String!) { group(slug: $slug) { meetings(first: 1) { edges { node { id } } } } }',
  )
  const [meeting] = meetings.edges
  if (!meeting) throw new Error('Nothing is planned.')
  pages = [
    { page: 'the Table', address: paths.table(harbourStreet) },
    { page: 'the threads', address: paths.threads(harbourStreet) },
    { page: 'a thread', address: threadCalled('How do you let someone go with dignity?') },
    { page: 'the meetings', address: paths.meetings(harbourStreet) },
    { page: 'a meeting', address: paths.meeting(harbourStreet, meeting.node.id) },
    { page: 'the people', address: paths.people(harbourStreet) },
  ]
})

afterEach(() => leaveBrowser(browser))
afterAll(() => leaveBrowser(browser))

/** The one script that comes with a page; all others can be held back. */
async function firstScript(): Promise<string> {
  const page = await (await fetch(`${inject('baseUrl')}/index.html`)).text()
  const [, script] = /<script src="([^"]+)">/.exec(page) ?? []
  if (!script) throw new Error('The page has no script of its first moment.')
  return script
}

/** Opens a page whose program does not come before `release`. */
async function openHeld(person: string, address: string, look: Look = desk) {
  const visitor = await visit(browser, look, await sessionOf(person))
  const { page, context } = visitor
  await context.addCookies([{ name: 'zone', value: 'Europe%2FDublin', url: inject('baseUrl') }])
  const first = await firstScript()
  let release = () => {}
  const released = new Promise<void>(resolve => (release = resolve))
  await context.route('**/*.js', async (route, request) => {
    if (new URL(request.url()).pathname !== first) await released
    await route.continue()
  })
  await page.goto('/healthz')
  await openDrawn(page, address)
  const usable = async () => {
    release()
    await page.locator('#root:not([aria-busy])').waitFor()
  }
  return { ...visitor, usable }
}

/** A server that has much to do sends a page as it is: then once more. */
async function openDrawn(page: Page, address: string): Promise<void> {
  await expect
    .poll(async () => {
      await page.evaluate(to => window.location.assign(to), address)
      await page.waitForURL(`**${address}`, { waitUntil: 'commit' })
      // The last of it.
      await page.locator('#first-answers').waitFor({ state: 'attached' })
      return page.locator('#root[aria-busy] h1').count()
    })
    .toBe(1)
  await page.locator('[data-faces]').waitFor()
}

/** What stands on the page to be read, line by line. */
const wordsOn = (page: Page) => page.locator('#root').innerText()

const looks = [
  ['a desk', desk],
  ['a phone', phone],
] as const

test.each(looks)(
  'pages are read before their program is there, and stay as they are when it is, on %s',
  async (_where, look) => {
    for (const { page: what, address } of pages) {
      const { page, usable, troubles, context } = await openHeld(dana, address, look)
      const drawn = { words: await wordsOn(page), title: await page.title() }
      await usable()
      expect({ what, words: await wordsOn(page), title: await page.title() }).toEqual({ what, ...drawn })
      expect(drawn.words.length).toBeGreaterThan(300)
      expect(troubles).toEqual([])
      await context.close()
    }
  },
)

test('what somebody does on a page before its program is there, is done once it is', async () => {
  const [table, , thread] = pages
  if (!table || !thread) throw new Error('There is no page to do anything on.')
  const atTheTable = await openHeld(dana, table.address)
  await atTheTable.page.getByRole('button', { name: 'Harbour Street, menu' }).click()
  await atTheTable.usable()
  await atTheTable.page.getByRole('link', { name: 'Settings' }).waitFor()

  const inTheThread = await openHeld(dana, thread.address)
  const words = `Begun before it could be used, ${Date.now()}.`
  const field = inTheThread.page.getByRole('textbox', { name: /reply/i })
  await field.click()
  await inTheThread.page.keyboard.type(words)
  await inTheThread.usable()
  await expect.poll(() => wordsAsWritten(inTheThread.page)).toContain(words)
  await inTheThread.page.reload()
  await expect.poll(() => wordsAsWritten(inTheThread.page)).toContain(words)
  expect([...atTheTable.troubles, ...inTheThread.troubles]).toEqual([])
})

/** On either surface. */
const wordsAsWritten = (page: Page) =>
  page
    .getByRole('textbox', { name: /reply/i })
    .evaluate(field => (field instanceof HTMLTextAreaElement ? field.value : field.textContent))

test('whoever reads on while the program comes stays at their line', async () => {
  const [, , thread] = pages
  const { page, usable } = await openHeld(dana, thread?.address ?? '', phone)
  await page.evaluate(watchPlace)
  await page.evaluate(() => window.scrollBy({ top: 300, behavior: 'instant' }))
  const before = await page.evaluate(() => window.scrollY)
  expect(before).toBeGreaterThan(100)
  await page.evaluate(() => (placesSeen().length = 0))
  await usable()
  await page.waitForLoadState('networkidle')
  const seen = await page.evaluate(() => placesSeen())
  expect(seen.length).toBeGreaterThan(5)
  expect([...new Set(seen)]).toEqual([before])
})

/** Notes with every frame where the reader is. */
function watchPlace(): void {
  const seen: number[] = []
  Object.assign(window, { placesSeen: () => seen })
  const look = () => {
    seen.push(window.scrollY)
    requestAnimationFrame(look)
  }
  look()
}

declare function placesSeen(): number[]

test('a link is followed at once', async () => {
  const [table] = pages
  const { page } = await openHeld(dana, table?.address ?? '', phone)
  await page.getByRole('link', { name: 'Coffee', exact: true }).click()
  await page.waitForURL(`**${paths.meetings(harbourStreet)}`)
  await page.locator('#root[aria-busy] h1').waitFor()
})

test('whoever is led to a post that is not drawn sees no other place of its thread first', async () => {
  const [, , thread] = pages
  const { page, usable } = await openHeld(dana, thread?.address ?? '')
  const [post = '', ...others] = await page.locator('article[id]').evaluateAll(all => all.map(({ id }) => id))
  expect(others.length).toBeGreaterThan(0)
  const drawnAt = async (id: string) => {
    await page.goto('/healthz')
    await page.evaluate(to => window.location.assign(to), `${thread?.address}#${id}`)
    await page.locator('[data-faces]').waitFor({ state: 'attached' })
    return page.locator('#root h1').count()
  }
  await expect.poll(() => drawnAt(post)).toBe(1)
  expect(await drawnAt('01a21930-0000-7000-8000-000000000000')).toBe(0)
  await usable()
  await page.getByRole('heading', { level: 1 }).waitFor()
})

test('a page whose program did not come can be read, and used once the network is back', async () => {
  const [, , thread] = pages
  const { page, context } = await visit(browser, phone, await sessionOf(dana))
  const first = await firstScript()
  let isGone = true
  await context.route('**/*.js', (route, request) =>
    isGone && new URL(request.url()).pathname !== first ? route.abort() : route.continue(),
  )
  await page.goto('/healthz')
  await openDrawn(page, thread?.address ?? '')
  await page.getByText('Nobody has asked him what happened').waitFor()
  isGone = false
  await page.locator('#root:not([aria-busy]) h1').waitFor()
})

/** A page as the server sends it, with all its words. */
async function sentTo(person: string, address: string): Promise<string> {
  const { cookies } = await sessionOf(person)
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  return (await fetch(inject('baseUrl') + address, { headers: { cookie } })).text()
}

test('nobody is drawn what another may read, however their pages come one after the other', async () => {
  const secret = `Kestrel ${Date.now()}`
  const { viewerSeat } = await askGroup<{ viewerSeat: { member: { id: string } } }>(
    'priya@harbour.example',
    harbourStreet,
    'query ($slug: String!) { group(slug: $slug) { viewerSeat { member { id } } } }',
  )
  const priyaIs = viewerSeat.member.id
  const { threadId } = await startThread(dana, harbourStreet, {
    title: secret,
    body: `${secret}, between two of us.`,
    confidence: 'NAMED',
    readerIds: [priyaIs],
  })
  const address = paths.thread(harbourStreet, threadId)
  const drawnFor = new Set<string>()
  for (let round = 0; round < 12 && (round < 4 || drawnFor.size < 2); round += 1) {
    const people = [dana, george, wren, dana]
    const sent = await Promise.all(
      people.map(async person => ({ person, page: await sentTo(person, address) })),
    )
    for (const { person, page } of sent) {
      expect(page.includes(secret)).toBe(person === dana)
      expect(page.includes('Harbour Street')).toBe(person !== wren)
      if (page.includes('aria-busy')) drawnFor.add(person)
    }
  }
  expect([...drawnFor]).toContain(dana)
  expect(drawnFor).not.toContain(wren)
})
