import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { paths } from '../../web/src/paths.ts'
import { bringSession, comeInAs, desk, leaveBrowser, openBrowser, phone, type Look } from './browser.ts'
import { harbourStreet } from './demo-groups.ts'
import { Guest } from './guest.ts'
import { finger, mouse, type Hand } from './hand.ts'
import { keyboard } from './keyboard.ts'
import { overhear } from './overhear.ts'
import { startThread } from './talking.ts'
import { whatIsToldOfThreads } from './what-is-told-of-threads.ts'

const question = 'Would you buy the nursery at Ardglass?'
const word = 'glasshouse'
const background = `The old ${word} alone costs more than I have, and my partner must not hear of it yet.`
const answer = `I would, for the well alone. The ${word} can wait.`
const secrets = /Ardglass|glasshouse|for the well alone/i
const nobody = '01999999-9999-7999-8999-999999999999'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await leaveBrowser(browser)
})

const address = (person: string) => `${person}@harbour.example`

async function arriveAs(person: string, look: Look, hand: Hand): Promise<Guest> {
  const guest = await Guest.arrive(browser, look, hand)
  await comeInAs(guest, address(person))
  return guest
}

const told = (person: string) => whatIsToldOfThreads(address(person), harbourStreet, word)

async function openFromThreads(guest: Guest, title: string): Promise<string> {
  await guest.follow('Threads')
  await guest.seesHeading('Threads')
  await guest.follow(title)
  await guest.seesHeading(title)
  return guest.page.url()
}

/** Expects that it is as if no such thread had ever been, and answers what stands there instead. */
async function findsNothingAt(guest: Guest, there: string): Promise<string> {
  await guest.open('about:blank')
  await guest.open(there)
  await guest.seesHeading('There is nothing here')
  return guest.page.locator('body').innerText()
}

test('what is kept between three is never noticed by a fourth, nor by who looks after the group', async () => {
  const outside = ['lucas', 'priya']
  const before = await Promise.all(outside.map(told))

  const mina = await arriveAs('mina', phone, finger)
  await mina.follow('Threads')
  await mina.follow('Start a thread')
  await mina.write('Your question, in one line', question)
  await mina.write('What the others should know', background)
  await mina.unfold('Who may know?')
  await mina.choose('A few of us')
  await mina.tick('Dana Whelan, machine shop owner')
  await mina.tick('George Amadi, restaurant owner')
  await mina.reads('Between you, Dana Whelan, and George Amadi.')
  await mina.press('Ask them')
  await mina.seesHeading(question)
  await mina.reads('Nobody else knows of it.')
  const there = mina.page.url()

  const dana = await arriveAs('dana', desk, keyboard)
  await openFromThreads(dana, question)
  await dana.reads(
    /Between you, (George Amadi, and Mina Sato|Mina Sato, and George Amadi)\. Nobody else knows of it\./,
  )
  await dana.write('Your reply', answer)
  await dana.press('Send')
  await dana.seesPost(answer)
  await dana.follow('Table')

  expect(JSON.stringify(await told('george'))).toMatch(secrets)
  expect(await Promise.all(outside.map(told))).toEqual(before)
  for (const person of outside) {
    const guest = await Guest.arrive(browser, desk, mouse)
    await bringSession(guest, address(person))
    const whatWasSaid = overhear(guest.page)
    for (const page of [
      paths.table(harbourStreet),
      paths.threads(harbourStreet),
      paths.meetings(harbourStreet),
      paths.bringToTable(harbourStreet),
      paths.people(harbourStreet),
      ...(person === 'priya' ? [paths.admin(harbourStreet), paths.whatHappened(harbourStreet)] : []),
    ]) {
      await guest.open(page)
      await guest.page.getByRole('heading', { level: 1 }).waitFor()
      expect(await whatWasSaid()).not.toMatch(secrets)
    }
    const nothing = await findsNothingAt(guest, there)
    expect(await whatWasSaid()).not.toMatch(secrets)
    expect(await findsNothingAt(guest, paths.thread(harbourStreet, nobody))).toBe(nothing)
    await guest.leave()
  }
  for (const guest of [mina, dana]) await guest.leave()
})

test('what its author keeps to a few from now on is gone at once from whoever has it open', async () => {
  const title = 'Is it wise to lend a friend a van?'
  await startThread(address('mina'), harbourStreet, {
    title,
    body: 'It is the blue one, with the new clutch.',
  })
  const lucas = await arriveAs('lucas', phone, finger)
  const there = await openFromThreads(lucas, title)
  await lucas.write('Your reply', 'Not the blue one.')

  const mina = await arriveAs('mina', desk, keyboard)
  await openFromThreads(mina, title)
  await mina.press('Who may know')
  await mina.choose('A few of us')
  await mina.tick('Dana Whelan, machine shop owner')
  await mina.press('Keep it like this')
  await mina.reads('Nobody else knows of it.')

  await lucas.seesHeading('This thread is no longer here for you')
  const whatWasSaid = overhear(lucas.page)
  expect(await whatWasSaid()).not.toMatch(/blue one|clutch/)
  await lucas.follow('Go to the threads')
  await lucas.seesHeading('Threads')
  await lucas.readsNoMore(title)
  await findsNothingAt(lucas, there)
  expect(await whatWasSaid()).not.toMatch(/blue one|clutch/)
  await openFromThreads(mina, title)
  await mina.reads(/No replies yet\./)
  for (const guest of [lucas, mina]) await guest.leave()
})
