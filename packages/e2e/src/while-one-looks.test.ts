import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { paths } from '../../web/src/paths.ts'
import { askAs } from './ask-as.ts'
import { desk, leaveBrowser, openBrowser, phone, type Look } from './browser.ts'
import { harbourStreet } from './demo-groups.ts'
import type { Guest } from './guest.ts'
import { finger, mouse, type Hand } from './hand.ts'
import { keyboard } from './keyboard.ts'
import { lookOnAs, staysOpen } from './looking-on.ts'
import { memberCalled } from './member-called.ts'
import { findPlacesOfMeetings } from './places-of-meetings.ts'
import { reply, startThread, type StartedThread } from './talking.ts'

const offline = 'You are offline. You can read what you have opened before.'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await leaveBrowser(browser)
})

const address = (person: string) => `${person}@harbour.example`

test.concurrent('an answer fills a cup before the others, and what is brought lies on their table', async ({
  expect,
}) => {
  const { nextMeeting } = await findPlacesOfMeetings()
  const [rob, dana] = await Promise.all([
    lookOnAs(browser, address('rob'), { page: paths.table(harbourStreet), look: desk, hand: mouse }),
    lookOnAs(browser, address('dana'), { page: nextMeeting, look: phone, hand: finger }),
  ])
  const caption = () => rob.guest.page.getByRole('figure').getByText('coming').innerText()
  await dana.guest.choose(/^Can’t this/)
  await expect.poll(caption).toMatch(/Dana Whelan[^.]* cannot come\./)
  await dana.guest.choose('I’ll be there')
  await expect.poll(caption).toMatch(/Dana Whelan[^.]* are coming\./)

  await dana.guest.follow('Bring something to the table')
  await dana.guest.write('What you bring, in one line', 'The lathe, once more')
  await dana.guest.press('Put it on the table')
  await rob.guest.reads('The lathe, once more')
  expect(await staysOpen(rob.guest)).toBe(true)
  for (const { guest } of [rob, dana]) await guest.leave()
})

test.concurrent('a dot comes on both of one’s devices, and goes from the one when one reads on the other', async ({
  expect,
}) => {
  const page = paths.threads(harbourStreet)
  await readWholeInbox(address('lucas'))
  const [atDesk, onPhone] = await Promise.all([
    lookOnAs(browser, address('lucas'), { page, look: desk, hand: keyboard }),
    lookOnAs(browser, address('lucas'), { page, look: phone, hand: finger }),
  ])
  const dotOf = (guest: Guest) => guest.page.getByRole('link', { name: 'Inbox, something new' })
  const title = 'Whom would you trust with a boat?'
  await startThread(address('mina'), harbourStreet, {
    title,
    body: `@[Lucas](member:${await memberCalled('Lucas')}), you have one.`,
  })
  const rowAtDesk = atDesk.guest.page.getByRole('listitem').filter({ hasText: title })
  await rowAtDesk.getByText('1 new').waitFor()
  await Promise.all([dotOf(atDesk.guest).waitFor(), dotOf(onPhone.guest).waitFor()])

  await onPhone.guest.follow(title)
  await onPhone.guest.seesHeading(title)
  await dotOf(atDesk.guest).waitFor({ state: 'detached' })
  await rowAtDesk.getByText('1 new').waitFor({ state: 'detached' })
  expect(await staysOpen(atDesk.guest)).toBe(true)
  for (const { guest } of [atDesk, onPhone]) await guest.leave()
})

/** What lay in an inbox before is no longer what a dot stands for. */
const readWholeInbox = (person: string) =>
  askAs(
    person,
    'mutation ($upTo: DateTime!) { readWholeInbox(input: { upTo: $upTo }) { userErrors { code } } }',
    { upTo: new Date().toISOString() },
  )

const winter = (count: number) =>
  `Winter ${count}. ${'The ice came early and the boats stayed out. '.repeat(8)}`

test.concurrent.for<[string, string, Look, Hand]>([
  ['at a desk', 'george', desk, mouse],
  ['on a phone', 'anne', phone, finger],
])(
  'what one reads stays where it is while others reply below and the network comes and goes, %s',
  async ([_where, person, look, hand], { expect }) => {
    const started = await startThread(address('mina'), harbourStreet, {
      title: `How do you count winters, ${person}?`,
      body: winter(1),
    })
    const told = await reply(
      address('rob'),
      started,
      [2, 3, 4, 5, 6, 7, 8, 9].map(count => ({ body: winter(count) })),
    )
    const page = paths.thread(harbourStreet, started.threadId)
    const { guest } = await lookOnAs(browser, address(person), { page, look, hand })
    const read = guest.page.locator(`[id="${told[3]}"] p`).first()
    await guest.page.evaluate(
      id => document.getElementById(id)?.scrollIntoView({ block: 'center' }),
      told[3] ?? '',
    )
    await untilStill(guest.page)
    const placeOf = async () => Math.round((await read.boundingBox())?.y ?? 0)
    const before = await placeOf()
    const whatIsSaid = await hearStatus(guest.page)

    const [first = ''] = await reply(address('rob'), started, [
      { body: 'Below, the first.' },
      { body: 'Below, the second.' },
    ])
    await guest.seesButton('2 new replies below')
    expect(Math.abs((await placeOf()) - before)).toBeLessThanOrEqual(1)
    const network = guest.page.context()
    await network.setOffline(true)
    await guest.reads(offline)
    expect(Math.abs((await placeOf()) - before)).toBeLessThanOrEqual(1)
    await network.setOffline(false)
    await guest.readsNoMore(offline)
    expect(Math.abs((await placeOf()) - before)).toBeLessThanOrEqual(1)
    expect(whatIsSaid().filter(words => words.includes('below'))).toHaveLength(1)

    await guest.press('2 new replies below')
    const below = guest.page.locator(`[id="${first}"]`)
    await expect.poll(async () => (await below.boundingBox())?.y).toBeLessThan(look.height)
    await guest.readsNoMore('2 new replies below')
    expect(await staysOpen(guest)).toBe(true)
    await guest.leave()
  },
)

test.concurrent('what one says oneself is not new to oneself, nor what one had read by then', async ({
  expect,
}) => {
  const dana = address('dana')
  const started = await startThread(address('mina'), harbourStreet, {
    title: 'Tea or coffee?',
    body: 'Tea.',
  })
  const readUpTo = () => readUpToOf(dana, started.threadId)
  await markRead(dana, started, 1)
  await reply(address('rob'), started, [{ body: 'Coffee, black.' }])

  const page = paths.thread(harbourStreet, started.threadId)
  const { guest } = await lookOnAs(browser, dana, { page, look: phone, hand: finger })
  const line = guest.page.getByRole('heading', { name: /^New/ })
  await guest.seesHeading('New since earlier today')
  await expect.poll(readUpTo).toBe(2)
  const say = async (words: string) => {
    await guest.write('Your reply', words)
    await guest.press('Send')
    await guest.seesPost(words)
  }
  await say('Either, with you.')
  expect(await line.count()).toBe(0)
  await expect.poll(readUpTo).toBe(3)

  await reply(address('rob'), started, [{ body: 'Then coffee it is.' }])
  await guest.seesPost('Then coffee it is.')
  await guest.seesHeading('New')
  await expect.poll(readUpTo).toBe(4)
  await say('At six.')
  expect(await line.count()).toBe(0)
  await guest.leave()
})

test.concurrent('a page that could not be reached comes by itself once the network is back', async ({
  expect,
}) => {
  const page = paths.table(harbourStreet)
  const { guest } = await lookOnAs(browser, address('tomas'), { page, look: phone, hand: finger })
  await guest.page.context().setOffline(true)
  await guest.follow('People')
  await guest.seesHeading('We cannot be reached right now')
  await guest.page.context().setOffline(false)
  await guest.seesHeading('People')
  const heading = guest.page.getByRole('heading', { name: 'People', exact: true })
  await expect.poll(() => heading.evaluate(title => title === document.activeElement)).toBe(true)
  await guest.leave()
})

const markRead = (person: string, { groupId, threadId }: StartedThread, upTo: number) =>
  askAs(
    person,
    'mutation ($input: MarkThreadReadInput!) { markThreadRead(input: $input) { userErrors { code } } }',
    { input: { groupId, threadId, upTo } },
  )

async function readUpToOf(person: string, id: string): Promise<number> {
  const { group } = await askAs<{ group: { thread: { viewerReadUpTo: number } } }>(
    person,
    'query ($slug: String!, $id: ID!) { group(slug: $slug) { thread(id: $id) { viewerReadUpTo } } }',
    { slug: harbourStreet, id },
  )
  return group.thread.viewerReadUpTo
}

/** Waits until nothing has scrolled for a moment. */
async function untilStill(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    const before = window.scrollY
    await new Promise(resolve => setTimeout(resolve, 150))
    return window.scrollY === before
  })
}

/** What the page has a screen reader say from now on, each once. */
async function hearStatus(page: Page): Promise<() => string[]> {
  const said = new Set<string>()
  await page.exposeFunction('hearStatus', (words: string) => said.add(words))
  await page.evaluate(() => {
    const { hearStatus: hear } = window as unknown as { hearStatus(words: string): void }
    const look = () => {
      for (const { textContent } of document.querySelectorAll('[role=status]'))
        if (textContent) hear(textContent)
    }
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true })
  })
  return () => [...said]
}
