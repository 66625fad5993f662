import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bringSession, desk, leaveBrowser, openBrowser } from '../browser.ts'
import { Guest } from '../guest.ts'
import { mouse } from '../hand.ts'
import { mailboxOf } from '../letters.ts'
import { letMailLeave } from './letting-time-pass.ts'

const harbourStreet = '/g/harbour-street-7k2m'
const question = 'Pricing a job when you know the client will haggle'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await leaveBrowser(browser)
})

async function arriveAs(person: string): Promise<Guest> {
  const guest = await Guest.arrive(browser, desk, mouse)
  await bringSession(guest, `${person}@harbour.example`)
  return guest
}

test('who is paused is held at the next press, keeps what they typed, and sends it once the pause is over', async () => {
  const words = 'I would say the price once, and then look at the boats.'
  const lucas = await arriveAs('lucas')
  // A page that is told nothing stops at the next press all the same.
  await lucas.page.routeWebSocket('**/graphql', socket => socket.close())
  const mail = await mailboxOf('lucas@harbour.example')
  await lucas.open(`${harbourStreet}/threads`)
  await lucas.follow(question)
  await lucas.write('Your reply', words)

  const priya = await arriveAs('priya')
  await lookAfter(priya, 'Lucas Pereira')
  await priya.press('Pause')
  await priya.seesHeading('Pause Lucas Pereira?')
  await priya.writeNumber('For how many days', '3')
  await priya.write('Reason', 'You asked for some quiet days, and did not take them.')
  await priya.press('Pause')
  await priya.reads(/is paused until/)

  await lucas.press('Send')
  await lucas.reads('Not sent yet')
  await lucas.reads(/You are paused in this group, so nothing was saved/)
  await lucas.follow('Threads')
  await lucas.seesHeading(/^Your seat is paused until /)
  await lucas.reads('You asked for some quiet days, and did not take them.')
  await lucas.seesHeading('The charter')
  await lucas.reads('What is said here stays here.')
  await lucas.seesHeading('What you wrote here')
  await lucas.reads(/A hotel wants everything/)
  expect(await lucas.page.getByRole('link', { name: 'Threads', exact: true }).count()).toBe(0)

  const dana = await arriveAs('dana')
  await dana.open(`${harbourStreet}/threads`)
  await dana.follow(question)
  await dana.reads('That is everything.')
  expect(await dana.page.getByText(words).count()).toBe(0)

  const lookingAfter = priya.page.url()
  await letMailLeave(priya)
  const letter = await mail.telling(/You are paused at Harbour Street/)
  expect(letter.text).toContain('You asked for some quiet days, and did not take them.')
  await priya.open(lookingAfter)
  await priya.press('End the pause')
  await priya.seesHeading('End the pause of Lucas Pereira?')
  await priya.press('End the pause')
  await priya.seesButton('Pause')
  await letMailLeave(priya)
  await mail.telling(/Your seat at Harbour Street is yours again/)

  await lucas.open(`${harbourStreet}/threads`)
  // It goes by itself, from any page.
  await lucas.follow(question)
  await lucas.seesPost(words)
  await lucas.readsNoMore('Not sent yet')
  await dana.open(`${harbourStreet}/threads`)
  await dana.follow(question)
  await dana.seesPost(words)
  for (const guest of [lucas, priya, dana]) await guest.leave()
})

test('a release takes a second admin’s yes, and then the page that was left open stops working', async () => {
  const rob = await arriveAs('rob')
  const mail = await mailboxOf('rob@harbour.example')
  await rob.open(`${harbourStreet}/threads`)
  await rob.follow(question)
  await rob.reads('That is everything.')

  const priya = await arriveAs('priya')
  await lookAfter(priya, 'Rob Fenn')
  await priya.press('Propose to release')
  await priya.seesHeading('Propose to release Rob Fenn?')
  await priya.write('Reason', 'We spoke in May and again in June. This table is not the place for it.')
  await priya.press('Propose it')
  await priya.reads(/waits for a second admin’s yes/)

  await rob.follow('People')
  await rob.seesHeading('People')
  await rob.reads(/George Amadi/)

  const anne = await arriveAs('anne')
  await anne.open(`${harbourStreet}/admin`)
  await anne.seesHeading('Releases waiting for a second yes')
  await anne.press('Agree to release Rob Fenn')
  await anne.seesHeading('Release Rob Fenn?')
  await anne.press('Release Rob Fenn')
  await anne.readsNoMore('Releases waiting for a second yes')
  await letMailLeave(priya)
  const letter = await mail.telling(/Your seat at Harbour Street has ended/)
  expect(letter.text).toContain('We spoke in May and again in June. This table is not the place for it.')

  // It is told so, and stops by itself.
  await rob.seesHeading('There is nothing here')
  await rob.open(harbourStreet)
  await rob.seesHeading('There is nothing here')
  expect(await rob.page.getByText(/Harbour/).count()).toBe(0)
  for (const guest of [rob, priya, anne]) await guest.leave()
})

/** The way from the people to what an admin can do for one of them. */
async function lookAfter(admin: Guest, name: string): Promise<void> {
  await admin.open(`${harbourStreet}/people`)
  await admin.follow(name)
  await admin.follow(`Look after ${name.split(' ')[0]}’s seat`)
  await admin.seesHeading(`Look after ${name}`)
}
