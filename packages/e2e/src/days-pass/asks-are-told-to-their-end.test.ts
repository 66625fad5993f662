import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { comeInAs, desk, leaveBrowser, openBrowser, phone, type Look } from '../browser.ts'
import { Guest } from '../guest.ts'
import { finger, type Hand } from '../hand.ts'
import { keyboard } from '../keyboard.ts'
import { letPass } from './letting-time-pass.ts'

/** What is asked, what would help, how the thread says so, and what comes of it. */
interface Ask {
  title: string
  helps: RegExp | string
  says: string
  reply: string
  thanks: string
  outcome: string
}

const byFinger: Ask[] = [
  {
    title: 'Has one of you closed a berth in spring?',
    helps: 'What others have lived',
    says: 'for lived experience',
    reply: 'When I was there myself, I told them in February, and stood on the quay while they read it.',
    thanks: 'You stood there with me, in a way.',
    outcome: 'I told them in person. Two of the five brought coffee.',
  },
  {
    title: 'Who knows somebody who dives?',
    helps: 'An introduction',
    says: 'for an introduction',
    reply: 'My cousin Lia does. I have told her that you will call.',
    thanks: 'Lia is a find.',
    outcome: 'Lia found the chain in ten minutes.',
  },
  {
    title: 'My last winter as harbour master',
    helps: 'Just to be listened to',
    says: 'just to be listened to',
    reply: 'I read this by the stove, slowly.',
    thanks: 'It was enough.',
    outcome: 'It is spring, and I am still here.',
  },
]

const byKeyboard: Ask[] = [
  {
    title: 'Do I take on the big order?',
    helps: 'Advice',
    says: 'for advice',
    reply: 'Take half of it.',
    thanks: 'Half of it was just right.',
    outcome: 'They came back for the other half.',
  },
  {
    title: 'What do I do with forty metres of blue cloth?',
    helps: 'Ideas',
    says: 'for ideas',
    reply: 'Flags for the regatta.',
    thanks: 'Flags it is.',
    outcome: 'There are flags from here to the light.',
  },
]

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await leaveBrowser(browser)
})

async function arriveAs(person: 'ilda' | 'hugo', look: Look, hand: Hand): Promise<Guest> {
  const guest = await Guest.arrive(browser, look, hand)
  await comeInAs(guest, `${person}@quay.example`)
  return guest
}

test('asks in each mode are answered, closed with thanks, and weeks later it is told what became of them, by finger and by keyboard', async () => {
  const ilda = await arriveAs('ilda', phone, finger)
  const hugo = await arriveAs('hugo', desk, keyboard)
  const pairs = [
    { asker: ilda, helper: hugo, helperName: 'Hugo', asks: byFinger },
    { asker: hugo, helper: ilda, helperName: 'Ilda', asks: byKeyboard },
  ]

  for (const { asker, helper, helperName, asks } of pairs) {
    for (const each of asks) {
      await ask(asker, each)
      await answer(helper, each)
      await close(asker, helperName, each)
    }
    await helper.follow('Table')
    await helper.seesHeading('Thanks to you')
    for (const { thanks } of asks) await helper.reads(thanks)
    await openThread(helper, asks[0]?.title ?? '')
    await helper.reads(/with thanks to you\. Only you can see this\./)
  }

  await letPass(ilda, 'Two weeks later')
  await letPass(ilda, 'Two weeks later')
  for (const { asker, asks } of pairs) {
    for (const { title, outcome } of asks) {
      await asker.open('/')
      await asker.seesHeading('What became of it?')
      await asker.follow(title)
      await asker.seesHeading(title)
      await asker.press('Tell what became of it')
      await asker.write('Tell what became of it', outcome)
      await asker.press('Tell them')
      await asker.seesPost(outcome)
    }
    await asker.open('/')
    await asker.seesTheTable()
    await asker.readsNoMore('What became of it?')
  }
  await openThread(hugo, byFinger[0]?.title ?? '')
  await hugo.follow('What became of it')
  await hugo.seesPost(byFinger[0]?.outcome ?? '')
  for (const guest of [ilda, hugo]) await guest.leave()
})

async function openThread(guest: Guest, title: string): Promise<void> {
  await guest.follow('Threads')
  await guest.seesHeading('Threads')
  await guest.follow(title)
  await guest.seesHeading(title)
}

async function ask(asker: Guest, { title, helps, says }: Ask): Promise<void> {
  await asker.follow('Threads')
  await asker.follow('Start a thread')
  await asker.write('Your question, in one line', title)
  await asker.write('What the others should know', 'There is little more to say.')
  await asker.unfold('What would help you?')
  await asker.choose(helps)
  await asker.press('Ask the table')
  await asker.seesHeading(title)
  await asker.reads(says)
}

async function answer(helper: Guest, { title, reply }: Ask): Promise<void> {
  await openThread(helper, title)
  await helper.write('Your reply', reply)
  await helper.press('Send')
  await helper.seesPost(reply)
}

async function close(asker: Guest, helperName: string, { title, reply, thanks }: Ask): Promise<void> {
  await openThread(asker, title)
  await asker.seesPost(reply)
  await asker.press('Close the ask')
  await asker.tick(new RegExp(`^Thank ${helperName} `))
  await asker.write(`A word to ${helperName}, if you like`, thanks)
  await asker.press('Close it')
  await asker.reads(/Closed (today|on )/)
}
