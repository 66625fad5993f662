import type { Page } from 'playwright-core'
import { paths } from '../../web/src/paths.ts'
import { harbourStreet } from './demo-groups.ts'
import type { PageToSee } from './page-to-see.ts'
import { tellOtherwise } from './told-otherwise.ts'

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

function whereAllIsRead(page: Page): Promise<void> {
  return tellOtherwise(page, answer =>
    answer
      .replaceAll('"isRead":false', '"isRead":true')
      .replaceAll('"hasUnreadInbox":true', '"hasUnreadInbox":false')
      .replaceAll('"inboxDot":true', '"inboxDot":false'),
  )
}

async function openInPlace(page: Page): Promise<void> {
  await tellOtherwise(page, answer =>
    answer.replaceAll(/"path":"[^"]*"/g, '"path":null').replaceAll('"isRead":false', '"isRead":true'),
  )
  await page.locator('summary').first().click()
}

async function whereNothingWaits(page: Page): Promise<void> {
  await tellOtherwise(page, answer => answer.replace(/"edges":\[.*\](?=,"pageInfo")/, '"edges":[]'))
  await page.getByText(/^Nothing waits for you here/).waitFor()
}

async function readAllInVain(page: Page): Promise<void> {
  await page.route('**/graphql', route =>
    route.fulfill({ status: 500, json: { errors: [{ message: 'Something went wrong.' }] } }),
  )
  await page.getByRole('button', { name: 'Mark all as read' }).click()
  await page.getByRole('alert').waitFor()
}
