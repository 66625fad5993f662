import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { patterns, paths } from '../../web/src/paths.ts'
import { bringSession, comeInAs, desk, leaveBrowser, openBrowser } from './browser.ts'
import { harbourStreet, mapleRoom } from './demo-groups.ts'
import { Guest } from './guest.ts'
import { mouse } from './hand.ts'
import { overhear } from './overhear.ts'
import { findPlacesOfMeetings } from './places-of-meetings.ts'
import { findThreads } from './places-of-threads.ts'
import { findPlacesOnTheWay } from './places-on-the-way.ts'

/** What only Harbour Street knows: its name, its place, its people, their words. */
const harbourWords =
  /harbour street|back room of the anchor|priya|kaur|whelan|ortega|brody|fenn|pereira|sato|amadi|lindqvist|kinsella|roche|saoirse|nuala|hanlon|breda|let someone go with dignity|haggle|landlord offers/i
const mapleWords =
  /maple|wren|delaney|tremblay|sunniva|marchetti|okafor|lindgren|pettipas|aucoin|camille|felix|noor|upstairs|what did this week teach you/i

const nobody = '01999999-9999-7999-8999-999999999999'

/** Addresses that lead nowhere for anyone. */
const neverWere = [
  paths.table('harbour-street-zzzz'),
  paths.admin('harbour-street-zzzz'),
  paths.thread('harbour-street-zzzz', nobody),
  paths.lookAfter('harbour-street-zzzz', nobody),
]

let browser: Browser
/** Every address of Harbour Street, as Priya who looks after it finds them, and a thread that is kept to a few there. */
let addresses: string[]

beforeAll(async () => {
  browser = await openBrowser()
  const priya = await Guest.arrive(browser, desk, mouse)
  await bringSession(priya, 'priya@harbour.example')
  await priya.open((await findThreads()).threadCalled('How do you let someone go with dignity?'))
  await priya.seesHeading('How do you let someone go with dignity?')
  const threadId = lastPartOf(priya.page)
  const postId = await priya.page
    .getByRole('article', { name: /^Post by/ })
    .first()
    .getAttribute('id')
  await priya.open(paths.people(harbourStreet))
  await priya.follow('Lucas Pereira')
  await priya.seesHeading('Lucas Pereira')
  const { sponsorshipOf, pageOfTheTwo } = await findPlacesOnTheWay()
  const ofMeetings = await findPlacesOfMeetings()
  const { threadCalled } = await findThreads()
  addresses = [
    ...addressesOf(harbourStreet, threadId, postId ?? '', lastPartOf(priya.page)),
    sponsorshipOf('Maeve Kinsella'),
    pageOfTheTwo('Jo Lindqvist'),
    ofMeetings.nextMeeting,
    ofMeetings.changeNextMeeting,
    ofMeetings.series,
    ofMeetings.bringAThread,
    threadCalled('The bank has called, and I have not told Pat'),
  ]
  await priya.leave()
})

afterAll(async () => {
  await leaveBrowser(browser)
})

function addressesOf(slug: string, threadId: string, postId: string, memberId: string): string[] {
  return [
    paths.table(slug),
    paths.threads(slug),
    paths.startThread(slug),
    paths.thread(slug, threadId),
    paths.post(slug, threadId, postId),
    paths.meetings(slug),
    paths.planMeeting(slug),
    paths.meetingSettings(slug),
    paths.people(slug),
    paths.sponsor(slug),
    paths.lineage(slug),
    paths.handOver(slug, nobody),
    paths.person(slug, memberId),
    paths.charter(slug),
    paths.leave(slug),
    paths.admin(slug),
    paths.lookAfter(slug, memberId),
    paths.groupSettings(slug),
    paths.rewriteCharter(slug),
    paths.threadSettings(slug),
    paths.mailSettings(slug),
    paths.whatHappened(slug),
    `${paths.search(slug)}?words=night`,
    `${paths.table(slug)}/nowhere`,
  ]
}

/** Types an address, and has it opened anew: one that leads to another place of the open page would only scroll. */
async function openAnew(guest: Guest, address: string): Promise<void> {
  const isThere = new URL(guest.page.url()).pathname === address.split(/[?#]/)[0]
  if (isThere) await guest.open('about:blank')
  await guest.open(address)
}

const lastPartOf = (page: Page) => new URL(page.url()).pathname.split('/').at(-1) ?? ''

test('every address of the web is tried', () => {
  const tried = new Set(addresses.map(address => address.split('#')[0]))
  expect(tried.size).toBe(Object.keys(patterns).length + 2)
})

test.concurrent('a member of the group next door finds nothing at any address, as at one that never was', async () => {
  const wren = await Guest.arrive(browser, desk, mouse)
  await comeInAs(wren, 'wren@maple.example')
  await wren.seesTheTable()
  const whatWasSaid = overhear(wren.page)
  const answers = new Set<string>()
  for (const address of [...addresses, ...neverWere]) {
    await openAnew(wren, address)
    await wren.seesHeading('There is nothing here')
    const said = await whatWasSaid()
    expect(said.replaceAll(harbourStreet, '')).not.toMatch(harbourWords)
    answers.add(await wren.page.locator('body').innerText())
  }
  expect([...answers]).toHaveLength(1)
  await wren.leave()
})

test.concurrent('a member finds nothing of the other group under an address of their own', async () => {
  const wren = await Guest.arrive(browser, desk, mouse)
  await comeInAs(wren, 'wren@maple.example')
  await wren.seesTheTable()
  const whatWasSaid = overhear(wren.page)
  for (const address of addresses) {
    const [, id] = /[/=]([0-9a-f-]{36})/.exec(address) ?? []
    if (!id) continue
    const underOwn = address.replace(harbourStreet, mapleRoom)
    // Whoever plans their group's meetings is told that such a series is over, of theirs, of others' and of none.
    const title = address.includes('/series/') ? 'Change this series' : 'There is nothing here'
    const answers = new Set<string>()
    for (const tried of [underOwn, underOwn.replace(id, nobody)]) {
      await openAnew(wren, tried)
      await wren.seesHeading(title)
      expect(await whatWasSaid()).not.toMatch(harbourWords)
      answers.add(await wren.page.getByRole('main').innerText())
    }
    expect([...answers], address).toHaveLength(1)
  }
  await wren.leave()
})

test.concurrent('whoever is signed out is led to sign in from every address, and reads nothing of the group', async () => {
  const passer = await Guest.arrive(browser, desk, mouse)
  const whatWasSaid = overhear(passer.page)
  for (const address of addresses) {
    await passer.page.route('**/sign-in*', route => route.fulfill({ body: 'The sign-in page, unread.' }))
    await passer.open(address)
    await passer.page.waitForURL(/\/sign-in\?next=/)
    expect((await whatWasSaid()).replaceAll(harbourStreet, '')).not.toMatch(harbourWords)
  }
  await passer.leave()
})

test.concurrent('who sits in both groups sees in each only its own, as two people', async () => {
  const esi = await Guest.arrive(browser, desk, mouse)
  await bringSession(esi, 'esi@harbour.example')
  for (const { slug, foreign } of [
    { slug: harbourStreet, foreign: mapleWords },
    { slug: mapleRoom, foreign: harbourWords },
  ]) {
    for (const address of [paths.table(slug), paths.threads(slug), paths.people(slug), paths.charter(slug)]) {
      await esi.open(address)
      await esi.page.getByRole('heading', { level: 1 }).waitFor()
      expect(await esi.page.getByRole('main').innerText()).not.toMatch(foreign)
    }
  }
  await esi.open(paths.people(harbourStreet))
  await esi.reads(/Esi Mensah/)
  await esi.open(paths.people(mapleRoom))
  await esi.reads(/Esi M\./)
  await esi.press(/, menu$/)
  await esi.follow(/^Harbour Street/)
  await esi.page.waitForURL(url => url.pathname === paths.table(harbourStreet))
  await esi.leave()
})
