import type { Page } from 'playwright-core'
import { paths } from '../../web/src/paths.ts'
import { harbourStreet, mapleRoom } from './demo-groups.ts'
import type { PageToSee } from './page-to-see.ts'
import { pressing } from './pressing.ts'

const harbour = (person: string) => `${person}@harbour.example`
const maple = (person: string) => `${person}@maple.example`

const sponsoring = paths.sponsor(harbourStreet)

/** Somebody's way to the table, as one person sees it. */
const way = (
  how: string,
  as: string,
  candidate: string,
  arrive?: (page: Page) => Promise<void>,
): PageToSee => ({
  name: `sponsorship-${how}`,
  as,
  address: ({ sponsorshipOf }) => sponsorshipOf(candidate),
  ...(arrive && { arrive }),
})

/** From the thought of a name to the day a newcomer needs no companion: each state, as each who sees it. */
export const pagesOnTheWay: PageToSee[] = [
  { name: 'sponsor', as: harbour('priya'), address: sponsoring },
  { name: 'sponsor-refused', as: harbour('priya'), address: sponsoring, arrive: pressing('Propose them') },
  { name: 'sponsor-told', as: harbour('priya'), address: sponsoring, arrive: writeOfAnotherBookkeeper },
  { name: 'sponsor-two-open', as: harbour('dana'), address: sponsoring },
  { name: 'sponsor-newcomer', as: harbour('jo'), address: sponsoring },

  way('asked', harbour('dana'), 'Declan Roche', unfold('I could not speak freely')),
  way('meet-first', harbour('esi'), 'Maeve Kinsella'),
  way('held-in-the-round', harbour('priya'), 'Declan Roche'),
  way('holder', harbour('esi'), 'Declan Roche'),
  way('holder-question', harbour('esi'), 'Declan Roche', pressing('I can speak freely after all')),
  way('waiting', maple('ines'), 'Lou Pettipas'),
  way('held', harbour('dana'), 'Cormac Daly'),
  way('held-heard', harbour('priya'), 'Cormac Daly', unfold('What Rob said earlier, about others')),
  way('held-close', harbour('priya'), 'Cormac Daly', pressing('Close the proposal')),
  way('cleared', harbour('rob'), 'Saoirse Lynch'),
  way('cleared-settled', harbour('lucas'), 'Saoirse Lynch'),
  way('cleared-admin', harbour('priya'), 'Pádraig Joyce'),
  way('take-over', maple('wren'), 'Gretel Aucoin'),
  way('invited', harbour('dana'), 'Nuala Byrne'),
  way('invited-admin', harbour('priya'), 'Nuala Byrne'),
  way('invited-withdraw', harbour('dana'), 'Nuala Byrne', pressing('Take the proposal back')),
  way('undelivered', maple('wren'), 'Camille Roy'),
  way('active', harbour('dana'), 'Jo Lindqvist'),
  way('active-admin', maple('wren'), 'Noor Haddad'),
  way('completed', harbour('dana'), 'Lucas Pereira'),
  way('withdrawn', harbour('anne'), 'Ted Hanlon'),
  way('closed', harbour('esi'), 'Fiachra Moran'),
  way('declined', maple('teo'), 'Jean-Guy Comeau'),
  way('lapsed', harbour('priya'), 'Orla Deasy'),
  way('ended', harbour('rob'), 'Conor Whitty'),

  { name: 'table-newcomer', as: harbour('jo'), address: paths.table(harbourStreet) },
  { name: 'table-asked-to-accompany', as: maple('ines'), address: paths.table(mapleRoom) },
  { name: 'companion', as: harbour('jo'), address: ({ pageOfTheTwo }) => pageOfTheTwo('Jo Lindqvist') },
  {
    name: 'companion-hand-over',
    as: harbour('jo'),
    address: ({ pageOfTheTwo }) => pageOfTheTwo('Jo Lindqvist'),
    arrive: pressing('Propose another companion'),
  },
  {
    name: 'companion-extended',
    as: maple('wren'),
    address: ({ pageOfTheTwo }) => pageOfTheTwo('Bo Lindgren'),
  },
  { name: 'hand-over', as: maple('ines'), address: ({ handOverOf }) => handOverOf('Noor Haddad') },
  { name: 'lineage', as: harbour('priya'), address: paths.lineage(harbourStreet) },
  { name: 'lineage-newcomer', as: maple('noor'), address: paths.lineage(mapleRoom) },
]

async function writeOfAnotherBookkeeper(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Their trade' }).fill('bookkeeper')
  await page.getByText('One member already does something like it').waitFor()
  await page.getByRole('radio', { name: 'Yes, there is' }).check()
}

function unfold(words: string) {
  return (page: Page) => page.locator('summary').getByText(words, { exact: true }).click()
}
