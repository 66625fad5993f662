import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { desk, leaveBrowser, openBrowser, phone, type Look } from '../browser.ts'
import { Guest } from '../guest.ts'
import { finger, mouse, type Hand } from '../hand.ts'
import { keyboard } from '../keyboard.ts'
import { linkIn, mailboxOf } from '../letters.ts'
import {
  comeToTheTable,
  foundTheLockKeepers,
  inviteThoseAtTheTable,
  sayTheTableIsSet,
  signInByDigits,
  strangers,
  takeTheKeptSeat,
} from './founding.ts'
import { letMailLeave, letPass } from './letting-time-pass.ts'
import { propose } from './proposing.ts'

const why =
  'Sol has rowed past our gate every day for a year and always waves. I asked what she thinks about out there, and she has come back with a new question every Monday since.'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await leaveBrowser(browser)
})

test.each<[string, Look, Hand]>([
  ['at a desk with a mouse', desk, mouse],
  ['on a phone with a finger', phone, finger],
  ['at a desk by the keyboard alone', desk, keyboard],
])('a group is founded, sets its table and brings someone in, %s', async (_how, look, hand) => {
  const guests: Guest[] = []
  const arrive = async () => {
    const guest = await Guest.arrive(browser, look, hand)
    guests.push(guest)
    return guest
  }
  const [tove, ravi, sol] = strangers('Tove Lind', 'Ravi Shah', 'Sol Marin')

  const dana = await arrive()
  await signInByDigits(dana, 'dana@harbour.example')
  await dana.press(/, menu$/)
  // The page below the menu leads there, too.
  await dana.seesButton('Sign out')
  await dana.follow('Found a group')
  await foundTheLockKeepers(dana)

  const toveMail = await mailboxOf(tove.address)
  const raviMail = await mailboxOf(ravi.address)
  await inviteThoseAtTheTable(dana, [tove, ravi])

  const toveHere = await arrive()
  await takeTheKeptSeat(toveHere, toveMail, 'lock keeper')
  const raviHere = await arrive()
  await takeTheKeptSeat(raviHere, raviMail, 'canal historian')
  await raviHere.follow('People')
  await raviHere.reads(/lock keeper/)
  await expectFounders(raviHere, 3)

  await sayTheTableIsSet(dana)

  await dana.follow('Start a thread')
  await dana.write('Your question, in one line', 'Who opens the gate when it rains?')
  await dana.write('What the others should know', 'The key hangs at my shop. I am away in March.')
  await dana.press('Ask the table')
  await dana.seesHeading('Who opens the gate when it rains?')

  await propose(dana, sol.name, 'rower', why)
  await dana.reads(/The table is asked until/)
  const about = dana.page.url()
  await toveHere.follow('Table')
  await toveHere.follow('Sol Marin, rower')
  await toveHere.reads(why)
  await toveHere.choose('I am comfortable')
  await toveHere.reads(/^Kept/)

  await letPass(dana, 'A week later')
  await dana.open(about)
  await dana.reads(/The way is clear/)
  const solMail = await mailboxOf(sol.address)
  const danaMail = await mailboxOf('dana@harbour.example')
  await dana.write('Mail address', sol.address)
  await dana.press('Send the invitation')
  await dana.reads(/The invitation is with Sol/)

  const solHere = await arrive()
  await solHere.open(linkIn(await solMail.next(/would like you at the table of The Lock Keepers/), '/i/'))
  await solHere.seesHeading('Dana Whelan thought of you')
  await solHere.reads(why)
  await solHere.reads('To think aloud about water, before work.')
  await comeToTheTable(solHere, solMail, {
    trade: 'rower',
    whyCome: 'To hear about water from people who stand still beside it.',
    notHereFor: 'To sell anybody a boat.',
  })
  await letMailLeave(dana)
  await danaMail.telling(/Sol Marin has come to The Lock Keepers/)

  await solHere.follow('Who opens the gate when it rains?')
  await solHere.seesPost('The key hangs at my shop. I am away in March.')
  await solHere.write('Your reply', 'I pass at six, wet or dry. Give me the key.')
  await solHere.press('Send')
  await solHere.seesPost('I pass at six, wet or dry. Give me the key.')
  await solHere.reads('That is everything.')

  await dana.open(about)
  await dana.follow('Threads')
  await dana.reads(/^1 new$/)
  await dana.follow('Who opens the gate when it rains?')
  await dana.seesPost('I pass at six, wet or dry. Give me the key.')
  await dana.follow('Threads')
  await dana.seesHeading('Threads')
  await dana.reads(/^Sol Marin, rower/)
  await dana.readsNoMore(/^1 new$/)

  for (const guest of guests) await guest.leave()
})

async function expectFounders(guest: Guest, count: number): Promise<void> {
  expect(await guest.page.getByText(/Among the founders/).count()).toBe(count)
}
