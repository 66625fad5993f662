import type { Page } from 'playwright-core'
import { paths } from '../../web/src/paths.ts'
import { harbourStreet } from './demo-groups.ts'
import type { PageToSee } from './page-to-see.ts'
import { toldOtherwise } from './told-otherwise.ts'

/** Sits at one table. */
const george = 'george@harbour.example'
/** Sits at several. */
const esi = 'esi@harbour.example'

/** What is told is shared by all who look at it here: only what the API answers differs. */
const whereAllIsRead = toldOtherwise(answer =>
  answer
    .replaceAll('"isRead":false', '"isRead":true')
    .replaceAll('"hasUnreadInbox":true', '"hasUnreadInbox":false')
    .replaceAll('"inboxDot":true', '"inboxDot":false'),
)

const openedInPlace = toldOtherwise(
  answer => answer.replaceAll(/"path":"[^"]*"/g, '"path":null').replaceAll('"isRead":false', '"isRead":true'),
  page => page.locator('summary').first().click(),
)

const whereNothingWaits = toldOtherwise(
  answer => answer.replace(/"edges":\[.*\](?=,"pageInfo")/, '"edges":[]'),
  page => page.getByText(/^Nothing waits for you here/).waitFor(),
)

/** What one was told: new, read, of several groups, leading nowhere, nothing at all; and the dot that leads there. */
export const pagesOfInbox: PageToSee[] = [
  { name: 'inbox', as: george, address: paths.inbox() },
  { name: 'inbox-of-several', as: esi, address: paths.inbox() },
  { name: 'inbox-read', as: george, address: paths.inbox(), ...whereAllIsRead },
  { name: 'inbox-in-place', as: george, address: paths.inbox(), ...openedInPlace },
  { name: 'inbox-empty', as: george, address: paths.inbox(), ...whereNothingWaits },
  { name: 'inbox-failed', as: george, address: paths.inbox(), arrive: readAllInVain, fails: true },
  { name: 'table-with-dot', as: george, address: paths.table(harbourStreet) },
]

async function readAllInVain(page: Page): Promise<void> {
  await page.route('**/graphql', route =>
    route.fulfill({ status: 500, json: { errors: [{ message: 'Something went wrong.' }] } }),
  )
  await page.getByRole('button', { name: 'Mark all as read' }).click()
  await page.getByRole('alert').waitFor()
}
