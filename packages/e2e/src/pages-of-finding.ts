import { paths } from '../../web/src/paths.ts'
import { harbourStreet } from './demo-groups.ts'
import type { PageToSee } from './page-to-see.ts'

const priya = 'priya@harbour.example'
const narrowed = `${paths.search(harbourStreet, 'letter')}&kind=SHARE&since=2001-01-01`

/** Looking for something: before, with what was found, with nothing, and at all one's tables. */
export const pagesOfFinding: PageToSee[] = [
  { name: 'search', as: priya, address: paths.search(harbourStreet) },
  { name: 'search-found', as: priya, address: paths.search(harbourStreet, 'letter') },
  { name: 'search-slip-in-name', as: priya, address: paths.search(harbourStreet, 'prya') },
  { name: 'search-nothing', as: priya, address: paths.search(harbourStreet, 'zebrafish') },
  { name: 'search-narrowed', as: priya, address: narrowed },
  { name: 'search-everywhere', as: priya, address: paths.searchEverywhere('letter') },
  { name: 'search-everywhere-before', as: priya, address: paths.searchEverywhere() },
]
