import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { bringSession, comeInAs, desk, leaveBrowser, openBrowser, phone, type Look } from '../browser.ts'
import { Guest } from '../guest.ts'
import { finger, mouse, type Hand } from '../hand.ts'
import { linkIn, mailboxOf } from '../letters.ts'
import { comeToTheTable, strangers } from './founding.ts'
import { letMailLeave, letPass } from './letting-time-pass.ts'
import { propose } from './proposing.ts'

const harbourStreet = '/g/harbour-street-7k2m'
const why =
  'Wanda reads the tide gauge at five every morning and has written down eleven thousand of them. She is the only one I know who is never surprised, and she would like to be. I think we could manage that.'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await leaveBrowser(browser)
})

async function arriveAs(person: string, look: Look = desk, hand: Hand = mouse): Promise<Guest> {
  const guest = await Guest.arrive(browser, look, hand)
  await comeInAs(guest, `${person}@harbour.example`)
  return guest
}

test('somebody is thought of, asked about, invited, accompanied, and settles, on a phone with a finger', async () => {
  const [wanda] = strangers('Wanda Reilly')
  const george = await arriveAs('george', phone, finger)
  const georgesMail = await mailboxOf('george@harbour.example')
  await propose(george, wanda.name, 'tide keeper', why)
  const about = george.page.url()

  const lucas = await arriveAs('lucas')
  await lucas.follow('Wanda Reilly, tide keeper')
  await lucas.reads(why)
  await lucas.choose('I would like to meet them first')
  await lucas.reads(/^Kept/)
  await george.open(about)
  await george.seesHeading('Would like to meet Wanda first')
  await george.reads('Lucas Pereira')

  await letPass(george, 'A week later')
  await george.open(about)
  await george.reads(/It waits for someone who would like to meet Wanda first/)
  await lucas.choose('I am comfortable')
  await lucas.reads(/The way is clear/)

  await letMailLeave(lucas)
  await georgesMail.telling(/Wanda Reilly/)
  await george.open(about)
  await george.write('Mail address', wanda.address)
  await george.press('Give the address')
  await george.reads('Kept.')

  const priya = await Guest.arrive(browser, desk, mouse)
  await bringSession(priya, 'priya@harbour.example')
  await priya.open(`${harbourStreet}/admin`)
  await priya.follow(/Wanda Reilly/)
  await priya.seesHeading('Wanda Reilly')
  const wandasMail = await mailboxOf(wanda.address)
  await priya.press('Send the invitation')
  await priya.reads(/The invitation is with Wanda/)

  const wandaHere = await Guest.arrive(browser, phone, finger)
  await wandaHere.open(linkIn(await wandasMail.next(/would like you at the table of Harbour Street/), '/i/'))
  await wandaHere.seesHeading('George Amadi thought of you')
  await wandaHere.reads(why)
  await comeToTheTable(wandaHere, wandasMail, {
    trade: 'tide keeper',
    whyCome: 'To be asked something that is not in the table of tides.',
    notHereFor: 'To tell anybody when to sail.',
  })
  await letMailLeave(lucas)
  await georgesMail.telling(/Wanda Reilly has come to Harbour Street/)

  await wandaHere.follow('You and George Amadi')
  await wandaHere.seesHeading('You and George Amadi')
  await wandaHere.pressWithin(/Talk through what this table is for/, 'Done')
  await wandaHere.pressWithin(/Ask the table a first question/, 'Leave out')
  await wandaHere.write(
    'Your line to George',
    'Tuesday, then. I will come by the pier, so that you see me from the kitchen.',
  )
  await wandaHere.press('Save your line')
  await wandaHere.reads('Saved. George reads it here.')

  await george.follow('Table')
  await george.follow('You and Wanda Reilly')
  await george.reads(/^Wanda marked it/)
  await george.reads(/^Wanda left it out/)
  await george.reads('Tuesday, then. I will come by the pier, so that you see me from the kitchen.')
  await george.reads(/^You are at Wanda’s side until/)
  const shared = george.page.url()
  await priya.open(shared)
  await priya.seesHeading('There is nothing here')

  await letPass(priya, 'Three months later')
  await george.open(shared)
  await george.press('Wanda has settled')
  await george.seesHeading('Has Wanda settled?')
  await george.press('Yes')
  await george.reads(/^You have said that it is done/)
  await wandaHere.open(shared)
  await wandaHere.reads('George has said that it is done.')
  await wandaHere.press('I have settled')
  await wandaHere.seesHeading('Have you settled?')
  await wandaHere.press('Yes')
  await wandaHere.reads(/^You have settled/)
  await letMailLeave(priya)
  await wandasMail.telling(/You have settled at Harbour Street/)
  await georgesMail.telling(/Wanda Reilly has settled at Harbour Street/)
  await wandaHere.follow('People')
  await wandaHere.follow('Sponsor someone')
  await wandaHere.seesHeading('Sponsor someone')
  await wandaHere.seesButton('Propose them')
  for (const guest of [george, lucas, priya, wandaHere]) await guest.leave()
})
