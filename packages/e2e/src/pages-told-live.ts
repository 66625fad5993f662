import type { Page } from 'playwright-core'
import { paths } from '../../web/src/paths.ts'
import { askAs } from './ask-as.ts'
import { harbourStreet } from './demo-groups.ts'
import { hearLive, type LiveEar } from './hear-live.ts'
import { memberCalled } from './member-called.ts'
import type { PageToSee } from './page-to-see.ts'
import { reply, startThread } from './talking.ts'

const priya = 'priya@harbour.example'
const mina = 'mina@harbour.example'

const ears = new WeakMap<Page, LiveEar>()
const withoutNetwork = {
  async prepare(page: Page) {
    ears.set(page, hearLive(page))
  },
  async arrive(page: Page) {
    await ears.get(page)?.looksOn()
    await page.context().setOffline(true)
    await page.getByText('You are offline. You can read what you have opened before.').waitFor()
  },
}

/** What a page says by itself while it is open: that one is offline, that others replied, that a thread is gone. */
export const pagesToldLive: PageToSee[] = [
  { name: 'offline', as: priya, address: paths.table(harbourStreet), ...withoutNetwork, fails: true },
  {
    name: 'offline-thread',
    as: priya,
    address: ({ shortThread }) => shortThread,
    ...withoutNetwork,
    fails: true,
  },
  {
    name: 'new-replies-below',
    as: priya,
    address: paths.threads(harbourStreet),
    arrive: readWhileOthersReply,
    isOverTheEdge: true,
  },
  { name: 'thread-gone', as: priya, address: paths.threads(harbourStreet), arrive: readUntilItIsKept },
]

async function openLooking(page: Page, threadId: string): Promise<void> {
  const ear = hearLive(page)
  await page.goto(paths.thread(harbourStreet, threadId))
  await ear.looksOn()
}

async function readWhileOthersReply(page: Page): Promise<void> {
  const body = 'We keep a book of them behind the counter, one line for each.\n\n'.repeat(30)
  const started = await startThread(mina, harbourStreet, { title: 'How do you remember favours?', body })
  await openLooking(page, started.threadId)
  await reply(mina, started, [{ body: 'A line is enough.' }, { body: 'Two, for the big ones.' }])
  await page.getByRole('button', { name: '2 new replies below' }).waitFor()
}

async function readUntilItIsKept(page: Page): Promise<void> {
  const said = { title: 'May I say something?', body: 'It is about the barge.' }
  const { groupId, threadId } = await startThread(mina, harbourStreet, said)
  await openLooking(page, threadId)
  const kept = { groupId, threadId, confidence: 'NAMED', readerIds: [await memberCalled('Dana')] }
  await askAs(
    mina,
    'mutation ($input: ChangeConfidenceInput!) { changeConfidence(input: $input) { userErrors { message } } }',
    { input: kept },
  )
  await page.getByRole('heading', { name: 'This thread is no longer here for you' }).waitFor()
}
