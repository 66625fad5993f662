import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { paths } from '../../../web/src/paths.ts'
import { askAs } from '../ask-as.ts'
import { desk, leaveBrowser, openBrowser, phone, sitDownAs, visit, type Look } from '../browser.ts'
import { harbourStreet } from '../demo-groups.ts'
import { subjectsKept, wordsKept } from '../kept-on-device.ts'
import { reply, startThread, type StartedThread } from '../talking.ts'

const dana = 'dana@harbour.example'
const lucas = 'lucas@harbour.example'

let browser: Browser
const started: StartedThread[] = []

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  for (const { groupId, threadId } of started) await tell('discardThread', { groupId, threadId })
  await leaveBrowser(browser)
})

async function start(title: string, body: string): Promise<StartedThread> {
  const thread = await startThread(lucas, harbourStreet, { title, body, kind: 'TALK' })
  started.push(thread)
  return thread
}

/** Has Lucas do it, who started the threads. */
async function tell(
  verb: 'discardThread' | 'takeBackPost' | 'editPost' | 'introduceYourself',
  input: object,
): Promise<void> {
  const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input`
  const { done } = await askAs<{ done: { userErrors: unknown[] } }>(
    lucas,
    `mutation ($input: ${type}!) { done: ${verb}(input: $input) { userErrors { message } } }`,
    { input },
  )
  expect(done.userErrors).toEqual([])
}

/** Somebody who has switched it on. */
async function arriveKeeping(look: Look) {
  const { page, context } = await visit(browser, look)
  await sitDownAs({ page }, dana)
  await page.goto(paths.settings())
  await page.getByRole('checkbox', { name: /^Keep what I read on this device/ }).check()
  await page.getByText('What you open from now on can be read without a network.').waitFor()
  return { page, context }
}

type Profile = { name: string; trade: string; askMeAbout: string; sharesEmail: boolean }

/** Has Lucas say what his trade is; what it was before, where nothing is given. */
async function introducingLucas() {
  const { group } = await askAs<{ group: { id: string; members: (Profile & { isViewer: boolean })[] } }>(
    lucas,
    `query ($slug: String!) { group(slug: $slug) { id members { name trade askMeAbout sharesEmail isViewer } } }`,
    { slug: harbourStreet },
  )
  const own = group.members.find(({ isViewer }) => isViewer)
  if (!own) throw new Error('Lucas does not sit here.')
  const { isViewer: _isViewer, ...before } = own
  return (trade = before.trade) => tell('introduceYourself', { groupId: group.id, ...before, trade })
}

async function read(page: Page, { threadId }: StartedThread): Promise<void> {
  await page.goto(paths.thread(harbourStreet, threadId))
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expect.poll(() => subjectsKept(page)).toContain(`thread ${threadId}`)
}

test('what is taken back or reworded elsewhere leaves the device, whether a page looks on or none was open', async () => {
  const thread = await start('Who has the ladder', 'The ladder is mine.')
  const { groupId } = thread
  const [hasty = '', other = ''] = await reply(lucas, thread, [
    { body: 'A hasty word about the ladder.' },
    { body: 'The first wording of it.' },
  ])
  const { page, context } = await arriveKeeping(desk)
  await read(page, thread)
  await page.goto(paths.table(harbourStreet))
  // How far it has heard of the group is kept once it looks on.
  await expect.poll(() => subjectsKept(page)).toContain(`told ${harbourStreet}`)
  expect(await wordsKept(page)).toContain('A hasty word')
  await tell('takeBackPost', { groupId, postId: hasty })
  await expect.poll(() => wordsKept(page)).not.toContain('A hasty word')
  expect(await wordsKept(page)).toContain('The first wording')

  await page.close()
  const words = { body: 'The second wording of it.', fromVersion: 1, files: [] }
  await tell('editPost', { groupId, postId: other, ...words })
  const again = await context.newPage()
  await again.goto(paths.people(harbourStreet))
  await expect.poll(() => wordsKept(again)).toContain('The second wording')
  expect(await wordsKept(again)).not.toContain('The first wording')

  await tell('discardThread', { groupId, threadId: thread.threadId })
  await expect.poll(() => wordsKept(again)).not.toContain('The second wording')
  started.pop()
  await context.close()
})

test('what was told is asked for once, however many pages of one device are open', async () => {
  const { page, context } = await arriveKeeping(desk)
  await page.goto(paths.table(harbourStreet))
  await expect.poll(() => wordsKept(page)).toContain('Lucas')
  await expect.poll(() => subjectsKept(page)).toContain(`told ${harbourStreet}`)
  const other = await context.newPage()
  await other.goto(paths.people(harbourStreet))
  await other.getByText('Lucas').first().waitFor()
  const introduce = await introducingLucas()
  const asked: string[] = []
  for (const one of [page, other])
    one.on('request', request => {
      const words = request.postData() ?? ''
      if (/"operationName":"(?:TablePage|GroupLayout)"/.test(words)) asked.push(words)
    })
  // Both look on once each shows what he is by now.
  await introduce('someone who mends clocks')
  for (const one of [page, other]) await expect.poll(() => one.content()).toContain('mends clocks')
  await expect.poll(() => wordsKept(page)).toContain('mends clocks')
  asked.length = 0
  await introduce('someone who mends watches')
  for (const one of [page, other]) await expect.poll(() => one.content()).toContain('mends watches')
  await expect.poll(() => wordsKept(page)).toContain('mends watches')
  await other.waitForTimeout(3_000)
  expect(asked.length).toBeGreaterThan(0)
  expect(asked).toHaveLength(new Set(asked).size)
  await introduce()
  await context.close()
})

test('of a long thread all that was read stays, whenever it is opened or looked after again', async () => {
  const thread = await start('A hundred small repairs', 'Repair number 0.')
  const repairs = Array.from({ length: 120 }, (_, at) => ({ body: `Repair number ${at + 1}.` }))
  await reply(lucas, thread, repairs)
  const { page, context } = await arriveKeeping(phone)
  await read(page, thread)
  for (const [from, upTo] of [
    [49, 99],
    [99, 120],
  ] as const) {
    await page.getByText(`Repair number ${from}.`, { exact: true }).waitFor()
    await page.getByRole('button', { name: /^Show later/ }).click()
    await page.getByText(`Repair number ${upTo}.`, { exact: true }).waitFor()
  }
  const all = ['Repair number 0.', 'Repair number 60.', 'Repair number 120.']
  const isAllKept = async (on: Page) => {
    const kept = await wordsKept(on)
    return all.map(words => kept.includes(words))
  }
  await expect.poll(() => isAllKept(page)).toEqual([true, true, true])
  // Opened anew it comes with some of its posts alone.
  await page.reload()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expect.poll(() => subjectsKept(page)).toContain(`told ${harbourStreet}`)
  expect(await isAllKept(page)).toEqual([true, true, true])
  const [id = ''] = await reply(lucas, thread, [{ body: 'Never mind.' }])
  await tell('takeBackPost', { groupId: thread.groupId, postId: id })
  await expect.poll(() => wordsKept(page)).toContain(id)
  expect(await isAllKept(page)).toEqual([true, true, true])

  await page.close()
  await context.setOffline(true)
  const away = await context.newPage()
  await away.goto(paths.thread(harbourStreet, thread.threadId))
  for (const words of all) await away.getByText(words, { exact: true }).waitFor()
  await context.close()
})

test('without a network each page of the account says what of it needs one', async () => {
  const { page, context } = await arriveKeeping(phone)
  await page.goto(paths.table(harbourStreet))
  await expect.poll(() => wordsKept(page)).toContain('AccountLayout')
  const line = page.getByRole('status').filter({ hasText: 'You are offline.' })
  expect(await line.count()).toBe(0)
  await context.setOffline(true)
  await line.waitFor()
  for (const [address, heading] of [
    [paths.inbox(), 'The inbox needs a network'],
    [paths.searchEverywhere(), 'Searching needs a network'],
    [paths.drafts(), 'Drafts'],
    [paths.settings(), 'Most settings need a network'],
  ] as const) {
    await page.goto(address)
    await page.getByRole('heading', { level: 1, name: heading }).waitFor()
    await line.waitFor()
  }
  await page.getByRole('checkbox', { name: /^Keep what I read on this device/ }).waitFor()
  await context.setOffline(false)
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor()
  await line.waitFor({ state: 'hidden' })
  await context.close()
})
