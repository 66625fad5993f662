import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bringSession, comeInAs, desk, leaveBrowser, openBrowser } from '../browser.ts'
import { Guest } from '../guest.ts'
import { mouse, type Hand } from '../hand.ts'
import { keyboard } from '../keyboard.ts'
import { lettersTo, mailboxOf } from '../letters.ts'
import {
  foundTheLockKeepers,
  inviteThoseAtTheTable,
  sayTheTableIsSet,
  signInByDigits,
  strangers,
  takeTheKeptSeat,
} from './founding.ts'
import { letMailLeave, letPass } from './letting-time-pass.ts'
import { propose } from './proposing.ts'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await leaveBrowser(browser)
})

async function arriveAs(person: string, hand: Hand = mouse): Promise<Guest> {
  const guest = await Guest.arrive(browser, desk, hand)
  await comeInAs(guest, `${person}@harbour.example`)
  return guest
}

/** What somebody has before them must not tell who could not speak freely, nor why. */
async function expectNothingTold(guest: Guest, told: RegExp): Promise<void> {
  expect(await guest.page.getByRole('main').innerText()).not.toMatch(told)
}

test('who could not speak freely is heard by the admins alone; the others learn it when the round is over, and never who', async () => {
  const reason = 'I built his house, and he still owes my men for the last month of it.'
  const told = /Tomás|owes my men/
  const annesMail = await mailboxOf('anne@harbour.example')

  const mina = await arriveAs('mina')
  await propose(
    mina,
    'Barra Quinn',
    'hotel keeper',
    'Barra has kept a small hotel open through three winters in which nobody came, and cooked for the two who did. He knows how to wait, and he has nobody to tell how long it was.',
  )
  const about = mina.page.url()

  const tomas = await arriveAs('tomas', keyboard)
  await tomas.follow('Barra Quinn, hotel keeper')
  await tomas.seesHeading('Barra Quinn')
  await tomas.unfold('I could not speak freely')
  await tomas.reads(/Priya Kaur read it, with your name/)
  await tomas.write('What keeps you from it', reason)
  await tomas.press('Say it in confidence')
  await tomas.seesHeading('You could not speak freely')

  const esi = await Guest.arrive(browser, desk, mouse)
  await bringSession(esi, 'esi@harbour.example')
  for (const other of [mina, esi]) {
    await other.open(about)
    await other.reads(/The table is asked until/)
    await expectNothingTold(other, told)
  }
  await letMailLeave(esi)
  const letter = await annesMail.telling(/Barra Quinn/)
  expect(letter.text).not.toMatch(told)
  const anne = await arriveAs('anne')
  await anne.reads(/waits for you to hear it/)
  await anne.follow('Barra Quinn, hotel keeper')
  await anne.seesHeading('Someone could not speak freely')
  await anne.reads(reason)
  await anne.reads('Tomás Ortega')

  const minasMail = await mailboxOf('mina@harbour.example')
  await letPass(esi, 'A week later')
  for (const other of [mina, esi]) {
    await other.open(about)
    await other.reads(/^Held since /)
    await expectNothingTold(other, told)
  }
  await expectSealed('mina@harbour.example', told)

  // Who looks on while it happens needs no letter.
  await mina.open('/settings')
  await tomas.press('I can speak freely after all')
  await tomas.seesHeading('Can you speak freely after all?')
  await tomas.press('Yes, I can')
  await tomas.reads(/The way is clear/)
  await letMailLeave(esi)
  await minasMail.telling(/Barra Quinn/)
  await mina.open(about)
  await mina.reads(/^The way is clear/)
  for (const guest of [mina, tomas, esi, anne]) await guest.leave()
})

/** No letter to this address may tell it either. */
async function expectSealed(address: string, told: RegExp): Promise<void> {
  for (const { subject, text } of await lettersTo(address)) expect(`${subject}\n${text}`).not.toMatch(told)
}

test('where the sponsor is the only admin, one settled member hears it: one proposal is closed with kind words, another is freed', async () => {
  const [tove, ravi] = strangers('Tove Lind', 'Ravi Shah')
  const dana = await Guest.arrive(browser, desk, mouse)
  await signInByDigits(dana, 'dana@harbour.example')
  await dana.press(/, menu$/)
  await dana.follow('Found a group')
  await foundTheLockKeepers(dana)
  const toveMail = await mailboxOf(tove.address)
  const raviMail = await mailboxOf(ravi.address)
  await inviteThoseAtTheTable(dana, [tove, ravi])
  const toveHere = await Guest.arrive(browser, desk, mouse)
  await takeTheKeptSeat(toveHere, toveMail, 'lock keeper')
  const raviHere = await Guest.arrive(browser, desk, mouse)
  await takeTheKeptSeat(raviHere, raviMail, 'canal historian')
  await sayTheTableIsSet(dana)

  const told = /Tove|my cousin/
  await propose(
    dana,
    'Sol Marin',
    'rower',
    'Sol has rowed past our gate every day for a year and always waves. I asked what she thinks about out there, and she has come back with a new question every Monday since.',
  )
  const about = dana.page.url()

  await sayToRavi(toveHere, about, 'She and my cousin are parting, and each tells me about the other.')
  await letMailLeave(raviHere)
  const summons = await raviMail.telling(/Sol Marin/)
  expect(summons.text).not.toMatch(told)

  await letPass(raviHere, 'A week later')
  await dana.open(about)
  await dana.reads(/^Held since /)
  expect(await dana.page.getByRole('main').innerText()).not.toMatch(/cousin/)
  await dana.open('/settings')

  const danasMail = await mailboxOf('dana@harbour.example')
  await raviHere.open(about)
  await raviHere.reads('She and my cousin are parting, and each tells me about the other.')
  await raviHere.press('Close the proposal')
  await raviHere.seesHeading('Close the proposal of Sol Marin?')
  await raviHere.write(
    'To Dana',
    'Not this year. It is nothing she did, and nothing you did. Please wave back from all of us.',
  )
  await raviHere.press('Close it')
  await raviHere.reads(/^Closed /)

  await letMailLeave(raviHere)
  const letter = await danasMail.telling(/Your proposal at The Lock Keepers was closed/)
  expect(letter.text).toContain('It is nothing she did, and nothing you did.')
  expect(letter.text).not.toMatch(/Ravi|Tove|cousin/)
  await dana.open(about)
  await dana.seesHeading('What you were told')
  await dana.reads(/Please wave back from all of us/)
  expect(await dana.page.getByRole('main').innerText()).not.toMatch(/Ravi|Tove|cousin/)

  await propose(
    dana,
    'Ona Reyes',
    'bridge painter',
    'Ona has hung from every bridge on this river with a brush in her hand. She says that one learns to finish a thought up there, for there is nothing else to do, and we could use some that are finished.',
  )
  const aboutOna = dana.page.url()
  await sayToRavi(toveHere, aboutOna, 'We have not spoken since she painted my gate blue.')
  await letPass(raviHere, 'A week later')
  await dana.open(aboutOna)
  await dana.reads(/^Held since /)
  await raviHere.open(aboutOna)
  await raviHere.reads('We have not spoken since she painted my gate blue.')
  await toveHere.open(aboutOna)
  await toveHere.press('I can speak freely after all')
  await toveHere.press('Yes, I can')
  await toveHere.reads(/^The way is clear/)
  await dana.open(aboutOna)
  await dana.reads(/^The way is clear/)
  expect(await dana.page.getByRole('main').innerText()).not.toMatch(/Ravi|Tove|gate blue/)
  for (const guest of [dana, toveHere, raviHere]) await guest.leave()
})

async function sayToRavi(guest: Guest, about: string, reason: string): Promise<void> {
  await guest.open(about)
  await guest.unfold('I could not speak freely')
  await guest.pick('Who should hear it?', 'Ravi Shah')
  await guest.write('What keeps you from it', reason)
  await guest.press('Say it in confidence')
  await guest.seesHeading('You could not speak freely')
}
