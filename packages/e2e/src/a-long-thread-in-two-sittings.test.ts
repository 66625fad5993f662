import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { paths } from '../../web/src/paths.ts'
import { comeInAs, desk, leaveBrowser, openBrowser, phone, type Look } from './browser.ts'
import { harbourStreet } from './demo-groups.ts'
import { Guest } from './guest.ts'
import { finger, type Hand } from './hand.ts'
import { keyboard } from './keyboard.ts'
import { reply, startThread } from './talking.ts'

const title = 'Three hundred winters, one each'
const replies = 299

const winter = (sequence: number) => `Winter ${sequence}, as it was told to me.`
/** What the 160th post answers; that one is answered by the 161st. */
const answered = 152

let browser: Browser
let thread: string
let threadId: string
/** The posts' ids, in order. */
let posts: string[]

beforeAll(async () => {
  browser = await openBrowser()
  const mina = 'mina@harbour.example'
  const started = await startThread(mina, harbourStreet, { title, body: winter(1), kind: 'TALK' })
  const told = Array.from({ length: replies }, (_, at) => ({ body: winter(at + 2) }))
  const first = await reply(mina, started, told.slice(0, 158))
  const upTo159 = [started.postId, ...first]
  const [direct = ''] = await reply(mina, started, [
    { body: winter(160), inReplyToId: upTo159[answered - 1] ?? '' },
  ])
  const [deeper = ''] = await reply(mina, started, [{ body: winter(161), inReplyToId: direct }])
  posts = [...upTo159, direct, deeper, ...(await reply(mina, started, told.slice(160)))]
  threadId = started.threadId
  thread = paths.thread(harbourStreet, threadId)
})

afterAll(async () => {
  await leaveBrowser(browser)
})

/** What somebody does differently by finger and by keys, in a thread in which nobody tabs from end to end. */
interface Way {
  toThreads(guest: Guest): Promise<void>
  showLater(guest: Guest): Promise<void>
  goToFirstNew(guest: Guest): Promise<void>
  /** From the first new post on a few posts back, which are to be new again. */
  markUnread(guest: Guest, from: number): Promise<void>
}

const post = ({ page }: Guest, sequence: number) => page.locator(`[id="${posts[sequence - 1]}"]`)

const byFinger: Way = {
  toThreads: guest => guest.follow('Threads'),
  showLater: guest => guest.press('Show later replies'),
  goToFirstNew: guest => guest.press('Go to what is new'),
  async markUnread(guest, from) {
    await post(guest, from)
      .getByRole('button', { name: /^More about/ })
      .tap()
    await guest.press('Mark as new from here')
  },
}

const byKeys: Way = {
  async toThreads({ page }) {
    await page.keyboard.press('g')
    await page.keyboard.press('h')
  },
  // `r` leads to the box below the thread; what brings more stands right before it.
  async showLater({ page }) {
    await page.keyboard.press('r')
    const more = page.getByRole('button', { name: 'Show later replies' })
    for (let stops = 0; stops < 20; stops++) {
      if (await more.evaluate(element => element === document.activeElement)) break
      await page.keyboard.press('Shift+Tab')
    }
    await page.keyboard.press('Enter')
  },
  goToFirstNew: ({ page }) => page.keyboard.press('u'),
  async markUnread(guest, from) {
    for (let steps = 151 - from; steps > 0; steps--) await guest.page.keyboard.press('k')
    await keyboard.press(post(guest, from).getByRole('button', { name: /^More about/ }))
    await guest.press('Mark as new from here')
  },
}

const shown = (guest: Guest) => guest.page.getByRole('article', { name: /^Post by/ })

/** Expects so many new posts in the list of threads. */
async function seesNew(guest: Guest, way: Way, count: number): Promise<void> {
  await way.toThreads(guest)
  await guest.seesHeading('Threads')
  const row = guest.page.getByRole('listitem').filter({ hasText: title })
  await expect.poll(() => row.allInnerTexts()).toEqual([expect.stringContaining(`${count} new`)])
}

async function openFromThreads(guest: Guest): Promise<void> {
  await guest.follow(title)
  await guest.seesHeading(title)
}

test.each<[string, string, Look, Hand, Way]>([
  ['on a phone with a finger', 'lucas', phone, finger, byFinger],
  ['at a desk by the keyboard alone', 'george', desk, keyboard, byKeys],
])(
  'a thread of 300 posts is read in two sittings, %s: one finds back to where one was, and to any post',
  async (_how, person, look, hand, way) => {
    const first = await Guest.arrive(browser, look, hand)
    await comeInAs(first, `${person}@harbour.example`)
    await first.seesTheTable()
    await way.toThreads(first)
    await first.seesHeading('Threads')
    await openFromThreads(first)
    for (const last of [100, 150]) {
      await way.showLater(first)
      await first.seesPost(winter(last))
    }
    await post(first, 150).scrollIntoViewIfNeeded()
    await post(first, 150)
      .getByRole('button', { name: /^More about/ })
      .scrollIntoViewIfNeeded()
    await seesNew(first, way, 150)

    const second = await first.inANewTab()
    await second.open(paths.threads(harbourStreet))
    await openFromThreads(second)
    await second.seesHeading(/^New since/)
    await second.seesPost(winter(151))
    expect(await shown(second).count()).toBeLessThan(100)
    await way.goToFirstNew(second)
    await expect.poll(() => topOf(post(second, 151))).toBeLessThan(300)
    await way.markUnread(second, 148)
    await second.seesHeading('New')
    await seesNew(second, way, 153)
    await openFromThreads(second)
    await second.seesPost(winter(148))

    await second.open(thread)
    await second.press('This thread…')
    await second.press('Read by reply')
    await expect.poll(() => shownAfter(second, answered)).toEqual([160, 161, 153])
    await second.open(paths.post(harbourStreet, threadId, posts[249] ?? ''))
    await second.seesPost(winter(250))
    await expect.poll(() => second.page.evaluate(() => document.activeElement?.id)).toBe(posts[249])
    await second.seesPost(winter(249))
    await second.seesPost(winter(251))
    await second.leave()
  },
)

const topOf = async (place: ReturnType<typeof post>) => (await place.boundingBox())?.y

/** Which three posts stand below this one. */
async function shownAfter(guest: Guest, sequence: number): Promise<number[]> {
  const ids = await shown(guest).evaluateAll(articles => articles.map(({ id }) => id))
  const at = ids.indexOf(posts[sequence - 1] ?? '')
  return at < 0 ? [] : ids.slice(at + 1, at + 4).map(id => posts.indexOf(id) + 1)
}
