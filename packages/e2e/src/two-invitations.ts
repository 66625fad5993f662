import type { Browser } from 'playwright-core'
import { paths } from '../../web/src/paths.ts'
import { desk, sitDownAs } from './browser.ts'
import { Guest } from './guest.ts'
import { mouse } from './hand.ts'
import { linkIn, mailboxOf } from './letters.ts'

/** A letter to somebody who may come: where it went, and where it leads. */
export type Invitation = { address: string; path: string }

/** Has Ilda found a table of her own, where nobody need be asked yet, and invite two to it. */
export async function makeTwoInvitations(browser: Browser): Promise<[Invitation, Invitation]> {
  const ilda = await Guest.arrive(browser, desk, mouse)
  await sitDownAs(ilda, 'ilda@quay.example')
  await ilda.open(paths.foundGroup())
  await ilda.write('Name', 'The Lamp Room')
  await ilda.write('Purpose', 'To think aloud in winter, when nobody sails.')
  await ilda.write('Rhythm', 'First Mondays at 7:00, where the lamps are.')
  await ilda.write('Your name', 'Ilda Ferraz')
  await ilda.write('What you do', 'harbour master')
  await ilda.press('Found the group')
  await ilda.seesHeading('Setting the table')
  await ilda.press('Our table is set')
  await ilda.seesHeading('Is your table set?')
  await ilda.press('Our table is set')
  await ilda.readsNoMore('Setting the table')
  const slug = new URL(ilda.page.url()).pathname.split('/')[2] ?? ''
  const both: [Invitation, Invitation] = [await invite(ilda, slug), await invite(ilda, slug)]
  await ilda.leave()
  return both
}

async function invite(ilda: Guest, slug: string): Promise<Invitation> {
  const address = `ronan${Math.random().toString(36).slice(2, 8)}@elsewhere.example`
  const mail = await mailboxOf(address)
  await ilda.open(paths.admin(slug))
  await ilda.write('Name', 'Ronan Keane')
  await ilda.write('Mail address', address)
  await ilda.write(
    'Why this table',
    'You mend clocks that other people threw away, and you say what you think of them. I have watched you do it for two winters, and nobody at our table has your patience, or your tongue.',
  )
  await ilda.press('Send the invitation')
  return { address, path: new URL(linkIn(await mail.next(/would like you/), '/i/')).pathname }
}
