import type { Browser, Page } from 'playwright-core'
import { paths } from '../../web/src/paths.ts'
import { desk, sitDownAs, visit } from './browser.ts'
import { harbourStreet, mapleRoom } from './demo-groups.ts'
import { preparePlacesOfMail, type PlacesOfMail } from './places-of-mail.ts'
import { prepareInboxes } from './places-of-inbox.ts'
import { findPlacesOfMeetings, type PlacesOfMeetings } from './places-of-meetings.ts'
import { findThreads, preparePlacesOfThreads, type PlacesOfThreads } from './places-of-threads.ts'
import { findPlacesOnTheWay, type PlacesOnTheWay } from './places-on-the-way.ts'
import { makeTwoInvitations, type Invitation } from './two-invitations.ts'

/** Where things are in the demo that have an id. */
export interface Places extends PlacesOnTheWay, PlacesOfMeetings, PlacesOfThreads, PlacesOfMail {
  longThread: string
  shortThread: string
  priya: string
  rob: string
  tomas: string
  /** Two that wait for their answers: one is only looked at, the digits of the other are typed. */
  invitation: Invitation
  followedInvitation: Invitation
}

/**
 * Finds them as Priya, who looks after Harbour Street, and leaves behind what pages are there to show: Tomás
 * paused, a release that waits for a second yes, a charter rewritten at the Maple Room, two invited elsewhere, and two
 * who are named.
 */
export async function preparePlaces(browser: Browser): Promise<Places> {
  const { page, context } = await visit(browser, desk)
  await sitDownAs({ page }, 'priya@harbour.example')
  const { threadCalled } = await findThreads()
  const longThread = threadCalled('How do you let someone go with dignity?')
  const shortThread = threadCalled('What do you do in the hour before?')
  const idOf = async (name: string) =>
    (await hrefOf(page, paths.people(harbourStreet), name)).split('/').at(-1) ?? ''
  const [priya, rob] = [await idOf('Priya Kaur'), await idOf('Rob Fenn')]
  const [tomas, mina] = [await idOf('Tomás Ortega'), await idOf('Mina Sato')]
  await pause(page, tomas)
  await proposeToRelease(page, mina)
  await context.close()
  await rewriteTheCharter(browser)
  const [invitation, followedInvitation] = await makeTwoInvitations(browser)
  const onTheWay = await findPlacesOnTheWay()
  const ofMeetings = await findPlacesOfMeetings()
  const ofThreads = await preparePlacesOfThreads()
  const ofMail = await preparePlacesOfMail()
  await prepareInboxes()
  return {
    longThread,
    shortThread,
    priya,
    rob,
    tomas,
    invitation,
    followedInvitation,
    ...onTheWay,
    ...ofMeetings,
    ...ofThreads,
    ...ofMail,
  }
}

async function hrefOf(page: Page, address: string, name: string): Promise<string> {
  await page.goto(address)
  return (await page.getByRole('link', { name, exact: true }).first().getAttribute('href')) ?? ''
}

async function pause(page: Page, memberId: string): Promise<void> {
  await page.goto(paths.lookAfter(harbourStreet, memberId))
  const end = page.getByRole('button', { name: 'End the pause' })
  const begin = page.getByRole('button', { name: 'Pause', exact: true })
  await end.or(begin).waitFor()
  if (await end.isVisible()) return
  await begin.click()
  const question = page.getByRole('dialog')
  await question.getByRole('textbox', { name: 'Reason' }).fill('Some quiet days, as we said on the phone.')
  await question.getByRole('button', { name: 'Pause' }).click()
  await end.waitFor()
}

async function proposeToRelease(page: Page, memberId: string): Promise<void> {
  await page.goto(paths.lookAfter(harbourStreet, memberId))
  await page.getByRole('heading', { level: 1 }).waitFor()
  const propose = page.getByRole('button', { name: 'Propose to release' })
  if (!(await propose.isVisible())) return
  await propose.click()
  const question = page.getByRole('dialog')
  await question.getByRole('textbox', { name: 'Reason' }).fill('We spoke about it twice this spring.')
  await question.getByRole('button', { name: 'Propose it' }).click()
  await question.waitFor({ state: 'hidden' })
}

async function rewriteTheCharter(browser: Browser): Promise<void> {
  const { page, context } = await visit(browser, desk)
  await sitDownAs({ page }, 'wren@maple.example')
  await page.goto(paths.rewriteCharter(mapleRoom))
  const charter = page.getByRole('textbox', { name: 'Text of the charter' })
  await charter.fill(`${await charter.inputValue()}\n\nWe wash up together.`)
  await page.getByRole('button', { name: 'Save and ask everyone' }).click()
  await page.getByText('We wash up together.').last().waitFor()
  await page.waitForURL(url => url.pathname !== paths.rewriteCharter(mapleRoom))
  await context.close()
}
