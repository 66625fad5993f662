import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { bringSession, desk, leaveBrowser, openBrowser } from './browser.ts'
import { Guest } from './guest.ts'
import { mouse } from './hand.ts'

const mapleRoom = '/g/maple-room-q4xd'
const why =
  'I am at the oven when Bo comes ashore. Abel drives past the ferry every evening, and listens on the way.'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await leaveBrowser(browser)
})

async function arriveAs(person: string): Promise<Guest> {
  const guest = await Guest.arrive(browser, desk, mouse)
  await bringSession(guest, `${person}@maple.example`)
  await guest.open(mapleRoom)
  return guest
}

test('a newcomer is handed over to somebody who agrees, and who brought them in stays as it was', async () => {
  const wren = await arriveAs('wren')
  await wren.follow('You and Bo Lindgren')
  await wren.reads(/You asked it well/)
  await wren.press('Propose another companion')
  await wren.seesHeading('Who should accompany Bo Lindgren?')
  await wren.pick('Member', 'Abel Tremblay')
  await wren.write('Why', why)
  await wren.press('Ask them')
  await wren.reads(/Abel has not answered yet/)

  const abel = await arriveAs('abel')
  await abel.follow('Inbox, something new')
  await abel.seesHeading('Inbox')
  await abel.seesHeading('Today')
  await abel.reads(why)
  await abel.follow(/^Would you accompany Bo Lindgren at The Maple Room/)
  await abel.seesHeading('Would you accompany Bo Lindgren?')
  await abel.reads(why)
  await abel.press('Yes, I will')
  await abel.reads(/^You accompany Bo from now on/)
  await abel.follow('Go to your page')
  await abel.seesHeading('You and Bo Lindgren')
  await abel.readsNoMore(/You asked it well/)

  const bo = await arriveAs('bo')
  for (const told of [wren, bo]) {
    await told.open(mapleRoom)
    await told.follow('Inbox, something new')
    await told.seesHeading('Inbox')
    await told.reads(/^Abel Tremblay accompanies/)
    await told.reads(why)
  }
  await bo.open(mapleRoom)
  await bo.follow('You and Abel Tremblay')
  await bo.seesHeading('You and Abel Tremblay')
  await bo.follow('People')
  await bo.reads(/new at the table, with Abel Tremblay/i)
  await bo.follow('Lineage')
  await bo.seesHeading('Lineage')
  await bo.unfold('What Wren wrote about you')
  await bo.reads(/^Bo buys one roll every morning/)
  for (const guest of [wren, abel, bo]) await guest.leave()
})
