import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { desk, openBrowser, phone, type Look } from '../browser.ts'
import { Guest } from '../guest.ts'
import { finger, mouse, type Hand } from '../hand.ts'
import { keyboard } from '../keyboard.ts'
import { digitsIn, linkIn, mailboxOf, type Mailbox } from '../letters.ts'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await browser.close()
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
  const tail = Math.random().toString(36).slice(2, 8)
  const mailTo = (name: string) => ({ name, address: `${name.split(' ')[0]?.toLowerCase()}@${tail}.example` })
  const tove = mailTo('Tove Lind')
  const ravi = mailTo('Ravi Shah')
  const sol = mailTo('Sol Marin')

  const dana = await arrive()
  await signInByDigits(dana, 'dana@harbour.example')
  await dana.press(/, menu$/)
  await dana.follow('Found a group')
  await foundTheLockKeepers(dana)

  await dana.follow('Invite those at the table')
  const toveMail = await mailboxOf(tove.address)
  const raviMail = await mailboxOf(ravi.address)
  await dana.write(
    'One person a line: name and address',
    `${tove.name}, ${tove.address}\n${ravi.name} <${ravi.address}>`,
  )
  await dana.reads('2 people so far.')
  await dana.press('Send the invitations')
  await dana.reads('The letters to 2 people are on their way.')

  const toveHere = await arrive()
  await takeTheKeptSeat(toveHere, toveMail, 'lock keeper')
  const raviHere = await arrive()
  await takeTheKeptSeat(raviHere, raviMail, 'canal historian')
  await raviHere.follow('People')
  await raviHere.reads(/lock keeper/)
  await expectFounders(raviHere, 3)

  await dana.follow('Table')
  await dana.seesHeading(/^Good /)
  await dana.press('Our table is set')
  await dana.seesHeading('Is your table set?')
  await dana.press('Our table is set')
  await dana.seesHeading(/^Good /)
  await dana.readsNoMore('Setting the table')

  await dana.follow('Start a thread')
  await dana.write('Your question, in one line', 'Who opens the gate when it rains?')
  await dana.write('What the others should know', 'The key hangs at my shop. I am away in March.')
  await dana.press('Ask the table')
  await dana.seesHeading('Who opens the gate when it rains?')

  await dana.press(/, menu$/)
  await dana.follow('Look after the group')
  await dana.write('Name', sol.name)
  await dana.write('Mail address', sol.address)
  await dana.write(
    'Why this table',
    'Sol has rowed past our gate every day for a year and always waves. He reads the river before anybody else does, and says so without making a lecture of it.',
  )
  const solMail = await mailboxOf(sol.address)
  const danaMail = await mailboxOf('dana@harbour.example')
  await dana.press('Send the invitation')
  await dana.reads(`The letter to ${sol.name} is on its way.`)

  const solHere = await arrive()
  await solHere.open(linkIn(await solMail.next(/would like you at the table of The Lock Keepers/), '/i/'))
  await solHere.seesHeading('Dana Whelan thought of you')
  await solHere.reads('Sol has rowed past our gate every day for a year and always waves.')
  await solHere.reads('To think aloud about water, before work.')
  await comeToTheTable(solHere, solMail, 'rower', async () => {
    await solHere.write('Why would you come?', 'To hear what the river does further up.')
    await solHere.write('What are you not here for?', 'Selling boats.')
  })
  await danaMail.next(/Sol Marin has come to The Lock Keepers/)

  await solHere.follow('Who opens the gate when it rains?')
  await solHere.seesPost('The key hangs at my shop. I am away in March.')
  await solHere.write('Your reply', 'I pass at six, wet or dry. Give me the key.')
  await solHere.press('Send')
  await solHere.seesPost('I pass at six, wet or dry. Give me the key.')
  await solHere.reads('That is everything.')

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

async function signInByDigits(guest: Guest, address: string): Promise<void> {
  const mail = await mailboxOf(address)
  await guest.open('/sign-in')
  await guest.write('Your mail address', address)
  await guest.press('Send me the letter')
  await guest.seesHeading('A letter is on its way')
  await guest.write('The six digits in the letter', digitsIn(await mail.next(/Your way in/)))
  await guest.press('Sign in')
  await guest.seesHeading(/^(Good |Your groups)/)
}

async function foundTheLockKeepers(guest: Guest): Promise<void> {
  await guest.seesHeading('Found a group')
  await guest.write('Name', 'The Lock Keepers')
  await guest.write('Purpose', 'To think aloud about water, before work.')
  await guest.write('Rhythm', 'Mondays at 6:30, in the hut by the upper gate.')
  await guest.write('Your name', 'Dana Whelan')
  await guest.write('What you do', 'machine shop owner')
  await guest.press('Found the group')
  await guest.seesHeading('Setting the table')
}

async function takeTheKeptSeat(guest: Guest, mail: Mailbox, trade: string): Promise<void> {
  await guest.open(linkIn(await mail.next(/has kept your seat at The Lock Keepers/), '/i/'))
  await guest.seesHeading('Your seat is kept')
  await comeToTheTable(guest, mail, trade)
}

/** @param answer what only a candidate is asked */
async function comeToTheTable(
  guest: Guest,
  mail: Mailbox,
  trade: string,
  answer = async (): Promise<void> => undefined,
): Promise<void> {
  await guest.press('I would like to come')
  await guest.seesHeading('A letter is on its way')
  await guest.write('The six digits in the letter', digitsIn(await mail.next(/Six digits/)))
  await guest.press('Go on')
  await guest.seesHeading('Take your seat at The Lock Keepers')
  await guest.write('What you do', trade)
  await answer()
  await guest.tick('I have read the charter, and I accept it.')
  await guest.press('Come to the table')
  await guest.seesHeading(/^Good /)
}

async function expectFounders(guest: Guest, count: number): Promise<void> {
  expect(await guest.page.getByText(/Among the founders/).count()).toBe(count)
}
