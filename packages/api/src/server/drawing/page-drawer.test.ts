import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Order } from './order.ts'
import { pageDrawer, type PageDrawer } from './page-drawer.ts'

let folder: string
let file: string
let drawer: PageDrawer | undefined

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sixthirty-drawing-'))
  file = join(folder, 'draw-page.cjs')
})
afterEach(async () => {
  drawer?.close()
  drawer = undefined
  await rm(folder, { recursive: true })
})

/** Lays a program that draws as the body of a function of `address` and `answers` says. */
async function drawing(body: string, bounds = {}): Promise<PageDrawer> {
  const program = `let drawn = 0
    const drawing = { async drawPage({ address, answers }) { drawn += 1; ${body} } }`
  await writeFile(file, program)
  drawer = pageDrawer(file, { patience: 30_000, longest: 60_000, ...bounds })
  return drawer
}

const order = (address: string, more: Partial<Order> = {}): Order => ({
  address,
  answers: '[]',
  languages: ['en-IE'],
  timeZone: 'UTC',
  ...more,
})

const telling = (words: string) => `return { title: '<title>Page</title>', body: String(${words}) }`

test('a page is drawn from its address and the answers to it', async () => {
  const { draw } = await drawing(telling('address + JSON.parse(answers)[0].said'))
  expect(await draw(order('/g/one ', { answers: '[{"said":"Good morning."}]' }))).toEqual({
    title: '<title>Page</title>',
    body: '/g/one Good morning.',
  })
})

test('the program begins anew for each page: nothing it knew of the one before is left', async () => {
  const { draw } =
    await drawing(`const left = globalThis.leftBehind ?? Array.prototype.leftBehind ?? 'nothing'
    globalThis.leftBehind = Array.prototype.leftBehind = address
    ${telling("drawn + ' ' + left")}`)
  const drawn = await Promise.all(['/one', '/two', '/three'].map(address => draw(order(address))))
  expect(drawn.map(page => page?.body)).toEqual(['1 nothing', '1 nothing', '1 nothing'])
})

test('each gets their own, however many are drawn at a time', async () => {
  const { draw } = await drawing(`await null; ${telling('address')}`)
  const addresses = Array.from({ length: 8 }, (_, at) => `/g/${at}`)
  const drawn = await Promise.all(addresses.map(address => draw(order(address))))
  expect(drawn.map(page => page?.body)).toEqual(addresses)
})

test('a page leaves nothing behind, however long it meant to wait for something', async () => {
  const { draw } = await drawing(`const heavy = Array.from({ length: 1_000_000 }, () => address)
    setTimeout(() => heavy.at(0), 3_600_000)
    ${telling('heavy.length')}`)
  for (let at = 0; at < 60; at += 1) expect((await draw(order(`/${at}`)))?.body).toBe('1000000')
})

test('hours are told by the clock of whoever reads, in the language they read', async () => {
  const { draw } = await drawing(
    telling("navigator.languages[0] + ' ' + new Date('2026-07-01T12:00:00Z').getHours()"),
  )
  expect((await draw(order('/', { timeZone: 'Asia/Tokyo', languages: ['en-AU'] })))?.body).toBe('en-AU 21')
  expect((await draw(order('/', { timeZone: 'America/New_York' })))?.body).toBe('en-IE 8')
})

test('it reaches neither the machine nor the network', async () => {
  const { draw } = await drawing(telling('typeof process + typeof require + typeof fetch'))
  expect((await draw(order('/')))?.body).toBe('undefinedundefinedundefined')
})

test('a page that cannot be drawn comes undrawn, and the next one is drawn', async () => {
  const { draw } = await drawing(`if (address === '/broken') throw new Error('No.'); ${telling('address')}`)
  expect(await draw(order('/broken'))).toBeNull()
  expect((await draw(order('/whole')))?.body).toBe('/whole')
})

test('where the process ends, the page comes undrawn, and another process draws the next', async () => {
  const { draw } = await drawing(
    `if (address === '/deadly') setTimeout.constructor('process.exit(3)')(); ${telling('address')}`,
  )
  expect(await draw(order('/deadly'))).toBeNull()
  expect((await draw(order('/whole')))?.body).toBe('/whole')
})

test('a page that is not drawn soon enough comes undrawn, and what never ends is ended', async () => {
  const { draw } = await drawing(`if (address === '/endless') while (true); ${telling('address')}`, {
    patience: 500,
    longest: 1_500,
  })
  expect(await draw(order('/endless'))).toBeNull()
  await expect.poll(async () => (await draw(order('/whole')))?.body).toBe('/whole')
})

test('where too many wait, the next comes undrawn at once', async () => {
  const { draw } = await drawing(telling('address'))
  const drawn = await Promise.all(Array.from({ length: 10 }, (_, at) => draw(order(`/${at}`))))
  expect(drawn.filter(page => page === null)).toHaveLength(2)
})

test('once it has warmed up, the first page is drawn by a process that was there before', async () => {
  const { draw, warmUp } = await drawing(telling('performance.now()'))
  const warm = warmUp()
  expect(await draw(order('/'))).toBeNull()
  await warm
  await new Promise(resolve => setTimeout(resolve, 1_000))
  const drawn = await draw(order('/'))
  expect(Number(drawn?.body)).toBeGreaterThan(1_000)
})

test('where the web was not built, pages come undrawn', async () => {
  drawer = pageDrawer(join(folder, 'nothing.cjs'))
  await drawer.warmUp()
  expect(await drawer.draw(order('/'))).toBeNull()
})
