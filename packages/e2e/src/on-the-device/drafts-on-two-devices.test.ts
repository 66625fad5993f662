import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { paths } from '../../../web/src/paths.ts'
import { askAs } from '../ask-as.ts'
import { bringSession, desk, leaveBrowser, openBrowser, phone } from '../browser.ts'
import { harbourStreet } from '../demo-groups.ts'
import { Guest } from '../guest.ts'
import { finger, mouse } from '../hand.ts'
import { keyboard } from '../keyboard.ts'
import { memberCalled } from '../member-called.ts'
import { startThread, type StartedThread } from '../talking.ts'

const jo = 'jo@harbour.example'
const george = 'george@harbour.example'
const title = 'Who waters the plants of somebody who is away?'

let browser: Browser
let thread: StartedThread
let atDesk: Guest
let onPhone: Guest

beforeAll(async () => {
  browser = await openBrowser()
  const body = 'Two weeks, in August, and there are forty of them.'
  thread = await startThread('mina@harbour.example', harbourStreet, { title, body, kind: 'TALK' })
})

afterAll(async () => {
  await leaveBrowser(browser)
})

beforeEach(async () => {
  atDesk = await Guest.arrive(browser, desk, mouse)
  onPhone = await Guest.arrive(browser, phone, finger)
  for (const guest of [atDesk, onPhone]) await bringSession(guest, jo)
})

afterEach(async () => {
  for (const guest of [atDesk, onPhone]) await guest.leave()
})

/** What the server has, as any other device would find it. */
async function wordsOnServer(person = jo): Promise<string[]> {
  const query = '{ viewer { drafts { title body } } }'
  const { viewer } = await askAs<{ viewer: { drafts: { title: string; body: string }[] } }>(person, query)
  return viewer.drafts.flatMap(({ title: question, body }) => [question, body])
}

const keptOnServer = (words: string) => expect.poll(() => wordsOnServer()).toContain(words)
const forgottenByServer = (words: string) => expect.poll(() => wordsOnServer()).not.toContain(words)

const openThread = async (guest: Guest) => {
  await guest.open(paths.thread(harbourStreet, thread.threadId))
  await guest.seesHeading(title)
}

const openDrafts = async (guest: Guest) => {
  await guest.open(paths.drafts())
  await guest.seesHeading('Drafts')
}

async function askOnPhone(question: string): Promise<void> {
  await onPhone.open(paths.startThread(harbourStreet))
  await onPhone.write('Your question, in one line', question)
  await keptOnServer(question)
}

test('a reply begun on the phone is under Drafts at the desk, and sent from there it is under none', async () => {
  const words = 'I do, on my way to the clinic.'
  await openThread(onPhone)
  await onPhone.write('Your reply', words)
  await keptOnServer(words)
  await openDrafts(atDesk)
  await atDesk.reads(words)
  await atDesk.follow(`Reply in ${title}`)
  await atDesk.seesHeading(title)
  await atDesk.hasWritten('Your reply', words)
  await atDesk.press('Send')
  await atDesk.seesPost(words)
  await forgottenByServer(words)
  await openDrafts(onPhone)
  await onPhone.readsNoMore(words)
})

/** Tells the page what a browser tells it when somebody comes back to its window. */
const comeBackTo = ({ page }: Guest) => page.evaluate(() => window.dispatchEvent(new Event('focus')))

test('a page of drafts that is open shows what was begun and given up on the phone once one comes back to it', async () => {
  const question = 'Who prunes a pear in a frost?'
  await openDrafts(atDesk)
  await askOnPhone(question)
  await comeBackTo(atDesk)
  await atDesk.reads(question)
  await onPhone.write('Your question, in one line', '')
  await forgottenByServer(question)
  await comeBackTo(atDesk)
  await atDesk.readsNoMore(question)
})

test('sponsoring somebody is begun on the phone and gone on with at the desk', async () => {
  const [name, why] = ['Ada Quill', 'She hears what was not said.']
  for (const guest of [atDesk, onPhone]) await bringSession(guest, george)
  await onPhone.open(paths.sponsor(harbourStreet))
  await onPhone.write('Their name', name)
  await onPhone.write('Why this table', why)
  await expect.poll(() => wordsOnServer(george)).toContain(why)
  await openDrafts(atDesk)
  await atDesk.reads(why)
  await atDesk.follow('Sponsoring somebody')
  await atDesk.hasWritten('Their name', name)
  await atDesk.hasWritten('Why this table', why)
  await atDesk.write('Their name', '')
  await atDesk.write('Why this table', '')
  await expect.poll(() => wordsOnServer(george)).not.toContain(why)
  await onPhone.page.reload()
  await onPhone.hasWritten('Why this table', '')
})

test('what one says of oneself is written on two devices: both stand side by side, and the one not chosen is under Drafts', async () => {
  const [first, onDesk, onTheWay] = ['Pears', 'Pears, and how to prune them', 'Apples']
  await onPhone.open(paths.person(harbourStreet, await memberCalled('Jo')))
  await onPhone.press('Edit how you introduce yourself')
  await onPhone.write('Ask me about', first)
  await keptOnServer(first)
  await openDrafts(atDesk)
  await atDesk.follow('About you')
  await atDesk.hasWritten('Ask me about', first)
  await onPhone.page.context().setOffline(true)
  await onPhone.write('Ask me about', onTheWay)
  await atDesk.write('Ask me about', onDesk)
  await keptOnServer(onDesk)
  await onPhone.page.context().setOffline(false)
  await onPhone.reads('On another device you wrote something else here.')
  await onPhone.press('Go on with this one')
  await onPhone.hasWritten('Ask me about', onDesk)
  await onPhone.press('Leave it as it was')
  await forgottenByServer(onDesk)
  await openDrafts(atDesk)
  await atDesk.seesHeading('Set aside')
  await atDesk.reads(onTheWay)
})

test('other words for a post that lie on the phone alone lead to their post', async () => {
  const asked = { title: 'How few are too few?', body: 'Two.', kind: 'TALK' }
  const words = 'Two, and I like both.'
  const { threadId } = await startThread(jo, harbourStreet, asked)
  await onPhone.open(paths.thread(harbourStreet, threadId))
  await onPhone.press('Edit your post')
  await onPhone.page.route('**/graphql', route =>
    /KeepDraft/.test(route.request().postData() ?? '') ? route.abort() : route.continue(),
  )
  await onPhone.write('Your words', words)
  await openDrafts(onPhone)
  await onPhone.seesHeading('On this device only')
  await onPhone.follow(`Your edit in ${asked.title}`)
  await onPhone.hasWritten('Your words', words)
  await onPhone.page.unroute('**/graphql')
  await onPhone.press('Leave it as it was')
})

test('other words for a post that were begun on the phone open in their place at the desk', async () => {
  const asked = { title: 'How many are too many?', body: 'Forty is a great many.', kind: 'TALK' }
  const { threadId } = await startThread(jo, harbourStreet, asked)
  await onPhone.open(paths.thread(harbourStreet, threadId))
  await onPhone.press('Edit your post')
  const words = 'Forty is a great many, and I like every one.'
  await onPhone.write('Your words', words)
  await keptOnServer(words)
  await openDrafts(atDesk)
  await atDesk.follow(`Your edit in ${asked.title}`)
  await atDesk.hasWritten('Your words', words)
  await atDesk.press('Save')
  await atDesk.seesPost(words)
})

test('thrown away by keyboard, a draft comes back where it stood; from the phone it is taken up a while after, or erased', async () => {
  const question = 'Where does one buy rain by the barrel?'
  await askOnPhone(question)
  const name = `A new thread: ${question}`
  const byKeys = await Guest.arrive(browser, desk, keyboard)
  await bringSession(byKeys, jo)
  await openDrafts(byKeys)
  await byKeys.press(`Throw away: ${name}`)
  await byKeys.reads(/^Thrown away\. It can be taken up again until /)
  const focused = () => byKeys.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  await expect.poll(focused).toBe(`Undo: ${name}`)
  await byKeys.press(`Undo: ${name}`)
  await expect.poll(focused).toBe(`Throw away: ${name}`)
  await byKeys.press(`Throw away: ${name}`)
  await byKeys.seesButton(`Undo: ${name}`)
  await byKeys.leave()

  await openDrafts(onPhone)
  await onPhone.seesHeading('Set aside')
  await onPhone.press(`Take it up again: ${name}`)
  await onPhone.seesButton(`Throw away: ${name}`)
  await onPhone.follow(name)
  await onPhone.hasWritten('Your question, in one line', question)

  await openDrafts(onPhone)
  await onPhone.press(`Throw away: ${name}`)
  await onPhone.seesButton(`Undo: ${name}`)
  await openDrafts(onPhone)
  await onPhone.press(`Erase now: ${name}`)
  await onPhone.seesHeading('Erase this for good?')
  await onPhone.press('Erase now')
  await onPhone.reads('It is erased.')
  await onPhone.readsNoMore(question)
  await openDrafts(atDesk)
  await atDesk.readsNoMore(question)
  await onPhone.open(paths.startThread(harbourStreet))
  await onPhone.hasWritten('Your question, in one line', '')
})

test('what is written without a network lies on the phone only, comes back there when thrown away, and then is everywhere', async () => {
  const question = 'What did your first winter here teach you?'
  const name = `A new thread: ${question}`
  await openDrafts(onPhone)
  await onPhone.open(paths.startThread(harbourStreet))
  await onPhone.hasWritten('Your question, in one line', '')
  await onPhone.page.route('**/graphql', route => route.abort())
  await onPhone.write('Your question, in one line', question)
  await onPhone.page.getByRole('button', { name: /, menu$/ }).tap()
  await onPhone.follow('Drafts')
  await onPhone.reads('We cannot be reached right now')
  await onPhone.seesHeading('On this device only')
  await onPhone.press(`Throw away: ${name}`)
  await onPhone.press(`Undo: ${name}`)
  await onPhone.seesButton(`Throw away: ${name}`)
  await openDrafts(atDesk)
  await atDesk.readsNoMore(question)

  await onPhone.page.unroute('**/graphql')
  await onPhone.press('Try again')
  await onPhone.readsNoMore('We cannot be reached right now')
  await onPhone.readsNoMore('On this device only')
  await onPhone.seesButton(`Throw away: ${name}`)
  await openDrafts(atDesk)
  await atDesk.press(`Throw away: ${name}`)
  await atDesk.seesButton(`Undo: ${name}`)
})
