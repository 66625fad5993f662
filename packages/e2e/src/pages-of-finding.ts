import type { Page } from 'playwright-core'
import { paths } from '../../web/src/paths.ts'
import { harbourStreet } from './demo-groups.ts'
import type { PageToSee } from './page-to-see.ts'

const priya = 'priya@harbour.example'
const looking = (words: string) => `${paths.search(harbourStreet)}?words=${words}`
const narrowed = `${looking('letter')}&kind=SHARE&since=2001-01-01`

/** Looking for something: before, with what was found, with nothing, and at all one's tables. */
export const pagesOfFinding: PageToSee[] = [
  { name: 'search', as: priya, address: paths.search(harbourStreet) },
  { name: 'search-found', as: priya, address: looking('letter') },
  { name: 'search-slip-in-name', as: priya, address: looking('prya') },
  { name: 'search-nothing', as: priya, address: looking('zebrafish') },
  { name: 'search-narrowed', as: priya, address: narrowed },
  { name: 'search-everywhere', as: priya, address: `${paths.searchEverywhere()}?words=letter` },
  { name: 'search-everywhere-before', as: priya, address: paths.searchEverywhere() },
  {
    name: 'search-failed',
    as: priya,
    address: paths.search(harbourStreet),
    arrive: lookInVain,
    fails: true,
  },
]

async function lookInVain(page: Page): Promise<void> {
  await page.route('**/graphql', route =>
    route.fulfill({ status: 500, json: { errors: [{ message: 'Something went wrong.' }] } }),
  )
  await page.getByRole('searchbox').fill('letter')
  await page.getByRole('button', { name: 'Search', exact: true }).click()
  await page.getByRole('button', { name: 'Try again' }).waitFor()
}
