import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { paths } from '../../web/src/paths.ts'
import { askAs } from './ask-as.ts'
import { bringSession, desk, leaveBrowser, openBrowser, phone, type Look } from './browser.ts'
import { harbourStreet, mapleRoom } from './demo-groups.ts'
import { Guest } from './guest.ts'
import { finger, type Hand } from './hand.ts'
import { keyboard } from './keyboard.ts'
import { startThread } from './talking.ts'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await leaveBrowser(browser)
})

async function arriveAs(person: string, look: Look, hand: Hand): Promise<Guest> {
  const guest = await Guest.arrive(browser, look, hand)
  await bringSession(guest, person)
  return guest
}

async function pressInMenu(guest: Guest, there: string, title: string, act: string): Promise<void> {
  await guest.open(there)
  await guest.seesHeading(title)
  await guest.press('This thread…')
  await guest.press(act)
}

const wren = 'wren@maple.example'

/** Pins a thread or takes the pin off, where that is not what the story tells. */
async function setPin(verb: 'pinThread' | 'unpinThread', about: { groupId: string; threadId: string }) {
  const input = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input`
  const { groupId, threadId } = about
  await askAs(wren, `mutation ($input: ${input}!) { ${verb}(input: $input) { userErrors { message } } }`, {
    input: { groupId, threadId },
  })
}

test('three threads stand on top at most, as an admin pins them: a fourth waits until one is taken down', async () => {
  const bo = 'bo@maple.example'
  const start = async (title: string) => {
    const about = await startThread(bo, mapleRoom, { title, body: 'For everyone.', kind: 'TALK' })
    return { ...about, title, there: paths.thread(mapleRoom, about.threadId) }
  }
  const first = await start('Where the keys hang')
  const second = await start('Who brings the bread')
  const third = await start('What we read in March')
  const fourth = await start('Parking by the mill')
  for (const thread of [first, second]) await setPin('pinThread', thread)

  const admin = await arriveAs(wren, desk, keyboard)
  const press = (thread: typeof first, act: string) => pressInMenu(admin, thread.there, thread.title, act)
  await press(third, 'Pin it on top of Threads')
  await admin.reads('It stands on top of Threads now.')
  await press(fourth, 'Pin it on top of Threads')
  await admin.reads(/threads are pinned already, and more would hide the rest/)
  await press(first, 'Take the pin off')
  await admin.reads('It stands among the other threads again.')
  await press(fourth, 'Pin it on top of Threads')
  await admin.reads('It stands on top of Threads now.')

  const member = await arriveAs(bo, phone, finger)
  await member.open(paths.threads(mapleRoom))
  await member.seesHeading('Pinned')
  const pinned = member.page.getByRole('region', { name: 'Pinned' }).getByRole('link')
  expect(await pinned.allInnerTexts()).toEqual([fourth.title, third.title, second.title])
  await member.follow(fourth.title)
  await member.seesHeading(fourth.title)
  await member.press('This thread…')
  await member.seesButton('Follow it')
  expect(await member.page.getByRole('button', { name: /\bpin\b/i }).count()).toBe(0)

  for (const thread of [second, third, fourth]) await setPin('unpinThread', thread)
  for (const guest of [admin, member]) await guest.leave()
})

test('a thread its author discards is gone from every list with its words, and comes back as it was', async () => {
  const title = 'Two tickets for the wrong evening'
  const words = 'I bought them for the ninth, and it is the tenth.'
  const lucas = 'lucas@harbour.example'
  const { threadId } = await startThread(lucas, harbourStreet, { title, body: words, kind: 'TALK' })
  const there = paths.thread(harbourStreet, threadId)
  const author = await arriveAs(lucas, phone, finger)
  await pressInMenu(author, there, title, 'Discard it')
  await author.seesHeading('Discard this thread?')
  await author.press('Discard it')
  await author.reads('This thread was discarded today. It is in no list any more.')

  const other = await arriveAs('esi@harbour.example', desk, keyboard)
  await other.open(paths.threads(harbourStreet))
  await other.seesHeading('Threads')
  await other.readsNoMore(title)
  await other.open(there)
  await other.seesHeading('A thread that was discarded')
  expect(await other.page.locator('body').innerText()).not.toContain(words)

  await author.press('Bring it back')
  await author.seesHeading(title)
  await author.seesPost(words)
  await other.follow('Threads')
  await other.follow(title)
  await other.seesPost(words)
  for (const guest of [author, other]) await guest.leave()
})
