import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { paths } from '../../../web/src/paths.ts'
import { askAs } from '../ask-as.ts'
import { askGroup } from '../ask-group.ts'
import { bringSession, desk, leaveBrowser, openBrowser } from '../browser.ts'
import { mapleRoom } from '../demo-groups.ts'
import { Guest } from '../guest.ts'
import { mouse } from '../hand.ts'
import { startThread } from '../talking.ts'

const wren = 'wren@maple.example'
const teo = 'teo@maple.example'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await leaveBrowser(browser)
})

async function draftsOf(person: string): Promise<string[]> {
  const query = '{ viewer { drafts { title } } }'
  const { viewer } = await askAs<{ viewer: { drafts: { title: string }[] } }>(person, query)
  return viewer.drafts.map(({ title }) => title)
}

/** What lies on the device of words that nobody has read. */
const wordsOnDevice = ({ page }: Guest) =>
  page.evaluate(() =>
    Object.keys(localStorage).filter(key => /^sixthirty\/(draft|aside|unsent|waiting)\//.test(key)),
  )

test('whoever leaves while words of theirs wait is told that they go too: nothing is posted, and no draft is left', async () => {
  const [title, words, question] = ['Who keeps the key?', 'I had it on Tuesday.', 'Where is the other one?']
  const { threadId } = await startThread(wren, mapleRoom, {
    title,
    body: 'It is not on its hook.',
    kind: 'TALK',
  })
  const guest = await Guest.arrive(browser, desk, mouse)
  await bringSession(guest, teo)
  await guest.open(paths.startThread(mapleRoom))
  await guest.write('Your question, in one line', question)
  await expect.poll(() => draftsOf(teo)).toEqual([question])
  await guest.open(paths.thread(mapleRoom, threadId))
  await guest.reads('That is everything.')
  await guest.page
    .context()
    .route('**/graphql', route =>
      /replyToThread/.test(route.request().postData() ?? '') ? route.abort() : route.continue(),
    )
  await guest.write('Your reply', words)
  await guest.press('Send')
  await guest.reads('Not sent yet')

  await guest.open(paths.leave(mapleRoom))
  await guest.reads(/^Words of yours lie on this device that nobody here has read yet/)
  await guest.press('Leave')
  await guest.press('Leave')
  await guest.page.waitForURL(url => !url.pathname.endsWith('/leave'))
  await guest.page.context().unroute('**/graphql')
  expect(await wordsOnDevice(guest)).toEqual([])
  await guest.open(paths.drafts())
  await guest.seesHeading('Drafts')
  await guest.readsNoMore(question)
  expect(await draftsOf(teo)).toEqual([])
  const { thread } = await askGroup<{ thread: { postCount: number } }>(
    wren,
    mapleRoom,
    `query ($slug: String!) { group(slug: $slug) { thread(id: "${threadId}") { postCount } } }`,
  )
  expect(thread.postCount).toBe(1)
  await guest.leave()
})
