import type { Page } from 'playwright-core'
import { paths } from '../../web/src/paths.ts'
import { harbourStreet } from './demo-groups.ts'
import type { PageToSee } from './page-to-see.ts'
import { pressing } from './pressing.ts'
import { toldOtherwise } from './told-otherwise.ts'

const priya = 'priya@harbour.example'
const rob = 'rob@harbour.example'
const esi = 'esi@harbour.example'

const settings = paths.settings()

const choosingNothing = toldOtherwise(answer =>
  answer.replaceAll('"level":"CONCERNS_ME"', '"level":"NOTHING"'),
)

const mailCameBack = toldOtherwise(
  answer =>
    answer
      .replaceAll('"unreachableSince":null', '"unreachableSince":"2026-11-03T06:12:00.000Z"')
      .replaceAll('"trouble":null', '"trouble":"550 5.1.1 <rob@harbour.example>: no such mailbox here"'),
  page => page.getByText('came back on').first().waitFor(),
)

/** What comes by mail, to which address and when: as chosen, while it is changed, and when mail came back. */
export const pagesOfMail: PageToSee[] = [
  { name: 'settings', as: priya, address: settings },
  { name: 'settings-two-tables', as: esi, address: settings },
  { name: 'settings-nothing-by-mail', as: rob, address: settings, ...choosingNothing },
  { name: 'settings-came-back', as: rob, address: settings, ...mailCameBack },
  { name: 'settings-address', as: rob, address: settings, arrive: changeAddress },
  { name: 'settings-address-refused', as: rob, address: settings, arrive: sendWithoutAddress },
  { name: 'settings-address-digits', as: rob, address: settings, arrive: waitForDigits },
  { name: 'settings-address-digits-refused', as: rob, address: settings, arrive: typeNoDigits },
  { name: 'settings-not-saved', as: rob, address: settings, arrive: chooseInVain, fails: true },
  { name: 'table-mail-came-back', as: rob, address: paths.table(harbourStreet), ...mailCameBack },
  { name: 'groups-mail-came-back', as: esi, address: paths.home(), ...mailCameBack },

  { name: 'admin-mail', as: priya, address: paths.mailSettings(harbourStreet) },
  {
    name: 'admin-mail-nothing-travels',
    as: priya,
    address: paths.mailSettings(harbourStreet),
    arrive: letNothingTravel,
  },
]

async function changeAddress(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Change the address' }).click()
  await page.getByRole('textbox', { name: 'Your new address' }).waitFor()
}

async function sendWithoutAddress(page: Page): Promise<void> {
  await changeAddress(page)
  await pressing('Send the six digits')(page)
}

async function waitForDigits(page: Page): Promise<void> {
  await changeAddress(page)
  await page.getByRole('textbox', { name: 'Your new address' }).fill(somewhere())
  await page.getByRole('button', { name: 'Send the six digits' }).click()
  await page.getByRole('textbox', { name: 'The six digits in the letter' }).waitFor()
}

async function typeNoDigits(page: Page): Promise<void> {
  await waitForDigits(page)
  await pressing('Change my address')(page)
}

async function chooseInVain(page: Page): Promise<void> {
  await page.route('**/graphql', route =>
    route.fulfill({ status: 500, json: { errors: [{ message: 'Something went wrong.' }] } }),
  )
  // What could not be saved is put back, so whether it is checked is not to be relied on.
  await page.getByRole('radio', { name: 'Everything' }).click({ force: true })
  await page.getByRole('button', { name: 'Try again' }).waitFor()
}

async function letNothingTravel(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Nothing', exact: true }).check()
  await page.getByText(/^Something new at /).waitFor()
}

const somewhere = () => `rob${Math.random().toString(36).slice(2, 10)}@elsewhere.example`
