import type { Page } from 'playwright-core'
import { paths } from '../../web/src/paths.ts'
import { harbourStreet } from './demo-groups.ts'
import { beginToWrite, setDraftAside } from './drafting.ts'
import type { PageToSee } from './page-to-see.ts'

const dana = 'dana@harbour.example'
const lucas = 'lucas@harbour.example'
/** Has begun nothing. */
const hugo = 'hugo@quay.example'

const ladder = 'Who has a ladder of nine metres?'
const thrownAway = {
  async prepare() {
    await beginToWrite(lucas, harbourStreet, { title: ladder })
  },
  async arrive(page: Page) {
    await page.getByRole('button', { name: `Throw away: A new thread: ${ladder}` }).click()
    await page.getByRole('button', { name: `Undo: A new thread: ${ladder}` }).waitFor()
  },
}

const otherLadder = 'Has somebody got a long ladder?'
const askedToErase = {
  async prepare() {
    const id = await beginToWrite(lucas, harbourStreet, { title: otherLadder })
    await setDraftAside(lucas, harbourStreet, id)
  },
  async arrive(page: Page) {
    await page.getByRole('button', { name: `Erase now: A new thread: ${otherLadder}` }).click()
    await page.getByRole('heading', { name: 'Erase this for good?' }).waitFor()
  },
}

/** What one has not sent yet: some of it, nothing, what was thrown away, and what cannot be asked for just now. */
export const pagesOfDrafts: PageToSee[] = [
  { name: 'drafts', as: dana, address: paths.drafts() },
  { name: 'drafts-unfolded', as: dana, address: paths.drafts(), arrive: readAllOfIt },
  { name: 'drafts-empty', as: hugo, address: paths.drafts() },
  { name: 'drafts-thrown-away', as: lucas, address: paths.drafts(), ...thrownAway },
  { name: 'drafts-erase', as: lucas, address: paths.drafts(), ...askedToErase },
  { name: 'drafts-failed', as: dana, address: paths.drafts(), arrive: throwAwayInVain, fails: true },
  { name: 'drafts-unreachable', as: dana, address: paths.drafts(), arrive: loseTheServer, fails: true },
  {
    name: 'drafts-on-this-device',
    as: lucas,
    address: paths.startThread(harbourStreet),
    arrive: writeWithoutServer,
    fails: true,
  },
]

async function readAllOfIt(page: Page): Promise<void> {
  await page.getByText('Read all of it').first().click()
}

async function throwAwayInVain(page: Page): Promise<void> {
  await page.route('**/graphql', route =>
    route.fulfill({ status: 500, json: { errors: [{ message: 'Something went wrong.' }] } }),
  )
  await page
    .getByRole('button', { name: /^Throw away/ })
    .first()
    .click()
  await page.getByRole('alert').waitFor()
}

async function writeWithoutServer(page: Page): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Your question, in one line' })
  await field.waitFor()
  await page.route('**/graphql', route => route.abort())
  await field.fill('Who has room for a boat, from October on?')
  await page.getByRole('button', { name: /, menu$/ }).click()
  await page.getByRole('link', { name: 'Drafts' }).click()
  await page.getByRole('heading', { name: 'On this device only' }).waitFor()
}

/** What was brought before is still there to be read. */
async function loseTheServer(page: Page): Promise<void> {
  await page.route('**/graphql', route => route.abort())
  await page.getByRole('button', { name: /, menu$/ }).click()
  await page.getByRole('link', { name: 'Drafts' }).click()
  await page.getByText('We cannot be reached right now').waitFor()
}
