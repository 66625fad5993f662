import type { Page } from 'playwright-core'
import { paths } from '../../web/src/paths.ts'
import { harbourStreet } from './demo-groups.ts'
import type { PageToSee } from './page-to-see.ts'

/** Sits at one table. */
const george = 'george@harbour.example'
/** Sits at several. */
const esi = 'esi@harbour.example'

/** What one was told: new, read, of several groups, leading nowhere, nothing at all; and the dot that leads there. */
export const pagesOfInbox: PageToSee[] = [
  { name: 'inbox', as: george, address: paths.inbox() },
  { name: 'inbox-of-several', as: esi, address: paths.inbox() },
  { name: 'inbox-read', as: george, address: paths.inbox(), arrive: whereAllIsRead },
  { name: 'inbox-in-place', as: george, address: paths.inbox(), arrive: openInPlace },
  { name: 'inbox-empty', as: george, address: paths.inbox(), arrive: whereNothingWaits },
  { name: 'inbox-failed', as: george, address: paths.inbox(), arrive: readAllInVain, fails: true },
  { name: 'table-with-dot', as: george, address: paths.table(harbourStreet) },
]

/** What is told is shared by all who look at it here: only what the API answers differs. */
async function told(page: Page, change: (answer: string) => string): Promise<void> {
  await page.route('**/graphql', async route => {
    const response = await route.fetch()
    await route.fulfill({ response, body: change(await response.text()) })
  })
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'Inbox' }).waitFor()
}

function whereAllIsRead(page: Page): Promise<void> {
  return told(page, answer =>
    answer
      .replaceAll('"isRead":false', '"isRead":true')
      .replaceAll('"hasUnreadInbox":true', '"hasUnreadInbox":false')
      .replaceAll('"inboxDot":true', '"inboxDot":false'),
  )
}

async function openInPlace(page: Page): Promise<void> {
  await told(page, answer =>
    answer.replaceAll(/"path":"[^"]*"/g, '"path":null').replaceAll('"isRead":false', '"isRead":true'),
  )
  await page.locator('summary').first().click()
}

async function whereNothingWaits(page: Page): Promise<void> {
  await told(page, answer => answer.replace(/"edges":\[.*\](?=,"pageInfo")/, '"edges":[]'))
  await page.getByText(/^Nothing waits for you here/).waitFor()
}

async function readAllInVain(page: Page): Promise<void> {
  await page.route('**/graphql', route =>
    route.fulfill({ status: 500, json: { errors: [{ message: 'Something went wrong.' }] } }),
  )
  await page.getByRole('button', { name: 'Mark all as read' }).click()
  await page.getByRole('alert').waitFor()
}
