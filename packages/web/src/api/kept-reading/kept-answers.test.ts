import { ApolloLink, gql, type DocumentNode } from '@apollo/client'
import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { firstValueFrom, of, throwError } from 'rxjs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const threadPage = gql`
  query ThreadPage($slug: String!, $threadId: ID!) {
    group(slug: $slug) {
      id
      thread(id: $threadId) {
        id
        title
      }
    }
  }
`
const groupLayout = gql`
  query GroupLayout($slug: String!) {
    viewer {
      seats {
        id
        group {
          id
          slug
        }
      }
    }
    group(slug: $slug) {
      id
      viewerSeat {
        id
        state
      }
    }
  }
`
const inboxPage = gql`
  query InboxPage {
    viewer {
      email
    }
  }
`

type Answer = Record<string, unknown>
const noNetwork = new TypeError('Failed to fetch')
const device = { cookie: '' }

/** What the API says; null without a network. */
let answer: Answer | null

const thread = (title: string | null) => ({
  group: {
    __typename: 'Group',
    id: 'group',
    thread: title && { __typename: 'Thread', id: 'thread', title },
  },
})

const frame = ({ seat = 'danas', slugs = ['harbour'], state = 'SEATED' } = {}) => ({
  viewer: {
    __typename: 'Viewer',
    seats: slugs.map(slug => ({
      __typename: 'Seat',
      id: slug,
      group: { __typename: 'Group', id: slug, slug },
    })),
  },
  group: { __typename: 'Group', id: 'group', viewerSeat: { __typename: 'Seat', id: seat, state } },
})

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
  device.cookie = 'theme=dark; kept-reading=of-dana'
  vi.stubGlobal('document', device)
  vi.stubGlobal('window', { location: { protocol: 'http:' }, navigator: {} })
  vi.stubGlobal('localStorage', { getItem: () => null, removeItem: () => undefined })
  vi.stubGlobal('navigator', {
    languages: ['en'],
    serviceWorker: { register: async () => undefined, getRegistrations: async () => [] },
  })
})

afterEach(() => vi.unstubAllGlobals())

/** The page as it is opened anew, in the browser as it is. */
async function openPage() {
  vi.resetModules()
  const { client } = await import('../client.ts')
  const { keptReading } = await import('./kept-reading.ts')
  const { cache } = await import('../cache.ts')
  const api = new ApolloLink(() => (answer ? of({ data: answer }) : throwError(() => noNetwork)))
  const link = ApolloLink.from([keptReading, api])
  return {
    cache,
    async ask(query: DocumentNode, slug = 'harbour') {
      const variables = { slug, threadId: 'thread' }
      const { data } = await firstValueFrom(ApolloLink.execute(link, { query, variables }, { client }))
      return data
    },
  }
}

const expectTitle = (page: Awaited<ReturnType<typeof openPage>>, title: string) =>
  expect
    .poll(async () => (answer === null ? page.ask(threadPage).catch(String) : null))
    .toEqual(thread(title))

/** What is kept of threads, looked at without asking for it. */
async function keptTitles(): Promise<unknown[]> {
  const { Snapshot } = await import('./snapshot.ts')
  const place = {
    kind: 'thread',
    subject: 'thread thread',
    group: 'harbour',
    operationName: 'ThreadPage',
  } as const
  const found = await new Snapshot('of-dana').find(place)
  return found ? [(found.data as ReturnType<typeof thread>).group.thread].map(it => it && it.title) : []
}

async function openThreadOnce(title = 'A title') {
  answer = thread(title)
  const page = await openPage()
  await page.ask(threadPage)
  answer = null
  await expectTitle(page, title)
  return page
}

test('what was opened is answered without a network, also by a page that is opened from nothing', async () => {
  await openThreadOnce()
  const later = await openPage()
  expect(await later.ask(threadPage)).toEqual(thread('A title'))
})

test('what was not opened fails as without all this, and so does what is never kept', async () => {
  await openThreadOnce()
  answer = { viewer: { email: 'dana@harbour.example' } }
  const page = await openPage()
  await page.ask(inboxPage)
  answer = null
  await expect(page.ask(inboxPage)).rejects.toBe(noNetwork)
  await expect(page.ask(groupLayout)).rejects.toBe(noNetwork)
})

test('where nothing is to be kept, nothing is', async () => {
  device.cookie = 'theme=dark'
  answer = thread('A title')
  const page = await openPage()
  await page.ask(threadPage)
  answer = null
  await expect(page.ask(threadPage)).rejects.toBe(noNetwork)
  expect(await indexedDB.databases()).toEqual([])
})

test('once the API has taken the cookie away, neither this page nor another shows what was kept', async () => {
  const page = await openThreadOnce()
  device.cookie = ''
  await expect(page.ask(threadPage)).rejects.toBe(noNetwork)
  await expect((await openPage()).ask(threadPage)).rejects.toBe(noNetwork)
  device.cookie = 'kept-reading=of-priya'
  await expect(page.ask(threadPage)).rejects.toBe(noNetwork)
  await expect((await openPage()).ask(threadPage)).rejects.toBe(noNetwork)
})

test('somebody else at the same table makes all of it go, by whatever way they came', async () => {
  const page = await openThreadOnce()
  answer = frame()
  await page.ask(groupLayout)
  answer = frame({ seat: 'priyas' })
  await page.ask(groupLayout)
  await expect.poll(() => indexedDB.databases()).toEqual([])
  expect(device.cookie).toMatch(/max-age=0/)
})

test.each([
  ['a thread that is not for the reader any more', threadPage, thread(null)],
  ['a group in which one sits no more', threadPage, { group: null }],
  ['a group that is not among one’s own', groupLayout, frame({ slugs: ['maple'] })],
  ['a group one is paused in', groupLayout, frame({ state: 'PAUSED' })],
])('%s leaves the device', async (_what, question, said) => {
  const page = await openThreadOnce()
  answer = said
  await page.ask(question)
  answer = null
  await expect.poll(() => page.ask(threadPage).catch(String)).toBe(String(noNetwork))
})

test('what becomes of an open page is kept, too', async () => {
  answer = thread('Before')
  const page = await openPage()
  await page.ask(threadPage)
  page.cache.writeQuery({
    query: threadPage,
    variables: { slug: 'harbour', threadId: 'thread' },
    data: thread('After'),
  })
  await expect.poll(keptTitles).toEqual(['After'])
  answer = null
  await expectTitle(await openPage(), 'After')
})

test('an answer of an earlier release that lacks what is asked now is not shown', async () => {
  const page = await openThreadOnce()
  const asksMore = gql`
    query ThreadPage($slug: String!, $threadId: ID!) {
      group(slug: $slug) {
        id
        thread(id: $threadId) {
          id
          title
          mood
        }
      }
    }
  `
  await expect(page.ask(asksMore)).rejects.toBe(noNetwork)
})
