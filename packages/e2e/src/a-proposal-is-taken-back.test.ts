import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { comeInAs, desk, leaveBrowser, openBrowser, phone, type Look } from './browser.ts'
import { propose } from './days-pass/proposing.ts'
import { Guest } from './guest.ts'
import { finger, mouse, type Hand } from './hand.ts'

const harbourStreet = '/g/harbour-street-7k2m'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await leaveBrowser(browser)
})

async function arriveAs(person: string, look: Look, hand: Hand): Promise<Guest> {
  const guest = await Guest.arrive(browser, look, hand)
  await comeInAs(guest, `${person}@harbour.example`)
  return guest
}

test('a sponsor takes a proposal back, and whoever was about to answer reads that it is over', async () => {
  const anne = await arriveAs('anne', phone, finger)
  await propose(
    anne,
    'Una Gallagher',
    'lock smith’s widow',
    'Una has kept the shop open since March and has cut every key in this town a second time, because the first ones were his. She says nothing about it, and I thought that she might, here, some morning.',
  )
  const about = anne.page.url()

  const dana = await arriveAs('dana', desk, mouse)
  await dana.follow('Una Gallagher, lock smith’s widow')
  await dana.seesHeading('Una Gallagher')
  await dana.reads(/cut every key in this town a second time/)

  await anne.press('Take the proposal back')
  await anne.seesHeading('Take the proposal of Una Gallagher back?')
  await anne.press('Take it back')
  await anne.reads(/^You took the proposal back today/)
  await anne.reads(/what is written here about Una is erased/)

  await dana.choose('I am comfortable')
  await dana.reads(/Nothing was/)
  await dana.open(about)
  await dana.seesHeading('There is nothing here')
  await dana.open(harbourStreet)
  await dana.seesTheTable()
  expect(await dana.page.getByText(/Una Gallagher/).count()).toBe(0)
  for (const guest of [anne, dana]) await guest.leave()
})
