import type { Page } from 'playwright-core'
import { paths } from '../../web/src/paths.ts'
import { harbourStreet, mapleRoom, quietQuay } from './demo-groups.ts'
import { digitsIn, mailboxOf } from './letters.ts'
import { pagesFromMail } from './pages-from-mail.ts'
import { pagesOfDrafts } from './pages-of-drafts.ts'
import { pagesOfFiles } from './pages-of-files.ts'
import { pagesOfFinding } from './pages-of-finding.ts'
import { pagesToldLive } from './pages-told-live.ts'
import { pagesOfInbox } from './pages-of-inbox.ts'
import { pagesOfMail } from './pages-of-mail.ts'
import { pagesOfMeetings } from './pages-of-meetings.ts'
import { pagesOfTheTable } from './pages-of-the-table.ts'
import { pagesOfThreads } from './pages-of-threads.ts'
import { pagesOnTheWay } from './pages-on-the-way.ts'
import type { PageToSee } from './page-to-see.ts'
import { pressing } from './pressing.ts'
import type { Places } from './places.ts'
import { toldOtherwise } from './told-otherwise.ts'

const priya = 'priya@harbour.example'
const rob = 'rob@harbour.example'

/** Two weeks after a charter was rewritten; nobody waits that long here. */
const afterTheGrace = toldOtherwise(
  answer => answer.replaceAll('"state":"SEATED"', '"state":"CHARTER_DUE"'),
  page => page.getByRole('heading', { name: 'The charter has changed' }).waitFor(),
)

/** Every page, full and empty, before and after a refusal, and what stands there when nothing can. */
export const everyPage: PageToSee[] = [
  { name: 'sign-in', as: null, address: '/sign-in' },
  { name: 'sign-in-refused', as: null, address: '/sign-in', arrive: askWithoutAddress },
  { name: 'sign-in-digits', as: null, address: '/sign-in', arrive: askForDigits },
  { name: 'sign-in-link', as: null, address: '/sign-in', arrive: openTheLink },
  { name: 'sign-in-link-elsewhere', as: null, address: '/sign-in/link/somebodyelses' },
  { name: 'invitation', as: null, address: ({ invitation }) => invitation.path },
  { name: 'invitation-digits', as: null, address: ({ invitation }) => invitation.path, arrive: askToCome },
  {
    name: 'invitation-seat',
    as: null,
    address: ({ followedInvitation }) => followedInvitation.path,
    arrive: comeIn,
  },
  { name: 'invitation-unknown', as: null, address: '/i/nosuchinvitation' },
  { name: 'answer-unknown', as: null, address: '/r/nosuchanswer' },
  { name: 'clock', as: null, address: '/dev/clock' },

  { name: 'table', as: priya, address: paths.table(harbourStreet) },
  { name: 'table-with-news', as: rob, address: paths.table(harbourStreet) },
  { name: 'table-menu', as: priya, address: paths.table(harbourStreet), arrive: openTheMenu },
  {
    name: 'table-go-to',
    as: priya,
    address: paths.table(harbourStreet),
    arrive: askWhereTo,
    isOverTheEdge: true,
  },
  { name: 'threads', as: priya, address: paths.threads(harbourStreet) },
  { name: 'thread-with-news', as: rob, address: ({ longThread }) => longThread },
  { name: 'thread-long', as: priya, address: ({ longThread }) => longThread },
  { name: 'thread-short', as: priya, address: ({ shortThread }) => shortThread },
  { name: 'thread-quoting', as: priya, address: ({ shortThread }) => shortThread, arrive: quoteAPost },
  { name: 'start-thread', as: priya, address: paths.startThread(harbourStreet) },
  {
    name: 'start-thread-refused',
    as: priya,
    address: paths.startThread(harbourStreet),
    arrive: pressing('Ask the table'),
  },
  { name: 'people', as: priya, address: paths.people(harbourStreet) },
  { name: 'person', as: priya, address: ({ rob: id }) => paths.person(harbourStreet, id) },
  { name: 'person-oneself', as: priya, address: ({ priya: id }) => paths.person(harbourStreet, id) },
  { name: 'charter', as: priya, address: paths.charter(harbourStreet) },
  { name: 'leave', as: priya, address: paths.leave(harbourStreet) },
  { name: 'groups', as: 'esi@harbour.example', address: paths.home() },
  { name: 'found', as: priya, address: paths.foundGroup() },
  { name: 'found-refused', as: priya, address: paths.foundGroup(), arrive: pressing('Found the group') },

  { name: 'admin', as: priya, address: paths.admin(harbourStreet) },
  { name: 'admin-undelivered', as: 'wren@maple.example', address: paths.admin(mapleRoom) },
  { name: 'admin-settings', as: priya, address: paths.groupSettings(harbourStreet) },
  { name: 'admin-charter', as: priya, address: paths.rewriteCharter(harbourStreet) },
  { name: 'admin-facts', as: priya, address: paths.whatHappened(harbourStreet) },
  { name: 'look-after', as: priya, address: ({ rob: id }) => paths.lookAfter(harbourStreet, id) },
  { name: 'look-after-oneself', as: priya, address: ({ priya: id }) => paths.lookAfter(harbourStreet, id) },
  { name: 'look-after-paused', as: priya, address: ({ tomas: id }) => paths.lookAfter(harbourStreet, id) },
  {
    name: 'look-after-question',
    as: priya,
    address: ({ rob: id }) => paths.lookAfter(harbourStreet, id),
    arrive: pressing('Pause'),
  },

  { name: 'paused', as: 'tomas@harbour.example', address: paths.table(harbourStreet) },
  { name: 'charter-changed', as: 'abel@maple.example', address: paths.table(mapleRoom) },
  { name: 'charter-due', as: 'abel@maple.example', address: paths.charter(mapleRoom), ...afterTheGrace },
  { name: 'being-set', as: 'ilda@quay.example', address: paths.table(quietQuay) },
  { name: 'being-set-early', as: 'hugo@quay.example', address: paths.table(quietQuay) },
  { name: 'being-set-admin', as: 'ilda@quay.example', address: paths.admin(quietQuay) },

  ...pagesOfInbox,
  ...pagesOfDrafts,
  ...pagesOfFiles,
  ...pagesToldLive,
  ...pagesOfMail,
  ...pagesFromMail,
  ...pagesOfMeetings,
  ...pagesOfFinding,
  ...pagesOfTheTable,
  ...pagesOfThreads,
  ...pagesOnTheWay,

  { name: 'not-there', as: priya, address: paths.table('nowhere-0000') },
  { name: 'not-there-in-a-group', as: priya, address: paths.thread(harbourStreet, 'nothing') },
  // The browser notes in its console that there is nothing.
  { name: 'not-there-at-all', as: priya, address: '/nowhere', fails: true },
  { name: 'error', as: priya, address: paths.table(harbourStreet), arrive: failing('broken'), fails: true },
  {
    name: 'unreachable',
    as: priya,
    address: paths.table(harbourStreet),
    arrive: failing('away'),
    fails: true,
  },
]

async function askWithoutAddress(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Send me the letter' }).click()
  await page.getByText('does not look like a mail address').first().waitFor()
}

async function askForDigits(page: Page): Promise<void> {
  await page.getByLabel('Your mail address').fill(someone())
  await page.getByRole('button', { name: 'Send me the letter' }).click()
  await page.getByRole('heading', { name: 'A letter is on its way' }).waitFor()
}

async function openTheLink(page: Page): Promise<void> {
  await askForDigits(page)
  await page.goto('/sign-in/link/anything')
}

async function askToCome(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'I would like to come' }).click()
  await page.getByRole('heading', { name: 'A letter is on its way' }).waitFor()
}

async function comeIn(page: Page, { followedInvitation }: Places): Promise<void> {
  const mail = await mailboxOf(followedInvitation.address)
  await askToCome(page)
  await page.getByLabel('The six digits in the letter').fill(digitsIn(await mail.next(/Six digits/)))
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByRole('button', { name: 'Come to the table' }).click()
  await page.getByText('Please say what you do').first().waitFor()
}

async function openTheMenu(page: Page): Promise<void> {
  await page.getByRole('button', { name: /, menu$/ }).click()
  await page.getByRole('link', { name: 'Found a group' }).waitFor()
}

async function askWhereTo(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('a')
  await page.getByRole('option', { name: 'Anne Brody' }).waitFor()
}

async function quoteAPost(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^Quote / })
    .first()
    .click()
}

/** The way from the Table to the people, while the API fails or is not there at all. */
function failing(way: 'broken' | 'away') {
  return async (page: Page) => {
    await page.route('**/graphql', route =>
      way === 'away'
        ? route.abort()
        : route.fulfill({ status: 500, json: { errors: [{ message: 'Something went wrong.' }] } }),
    )
    await page.getByRole('link', { name: 'People', exact: true }).click()
    await page.getByRole('button', { name: 'Try again' }).waitFor()
  }
}

const someone = () => `someone${Math.random().toString(36).slice(2, 10)}@elsewhere.example`
