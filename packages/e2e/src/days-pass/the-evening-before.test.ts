import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askGroup } from '../ask-group.ts'
import { bringSession, desk, leaveBrowser, openBrowser, phone } from '../browser.ts'
import { harbourStreet } from '../demo-groups.ts'
import { Guest } from '../guest.ts'
import { finger, mouse } from '../hand.ts'
import { mailboxOf, type Mailbox } from '../letters.ts'
import type { Letter } from '../mail-sink.ts'
import { letPass } from './letting-time-pass.ts'
import { daysAfter, todayOf, type Day } from './meeting.ts'

const cannot = 'Can’t this time'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await leaveBrowser(browser)
})

test('the evening before, somebody says from the mail that they cannot come, without signing in, and their cup at the table becomes a dash', async () => {
  const dana = await Guest.arrive(browser, desk, mouse)
  await bringSession(dana, 'dana@harbour.example')
  const mail = await mailboxOf('anne@harbour.example')
  await waitForTheEveningBefore(dana)
  const letter = await eveningMail(mail)

  const anne = await Guest.arrive(browser, phone, finger)
  await expectAtTable(dana, 'cup')
  await anne.open(answerIn(letter, cannot))
  await anne.reads(/^Anne Brody, this is what you pressed in the mail/)
  await expectAtTable(dana, 'cup')
  await anne.press(cannot)
  await anne.seesHeading(/^You cannot come on /)
  await expectAtTable(dana, 'dash')
  await dana.reads(/(^|\. )[^.]*Anne Brody[^.]* cannot come\./)

  await anne.open(answerIn(letter, cannot))
  await anne.seesHeading(/^You cannot come on /)
  await anne.press('I’ll be there')
  await anne.seesHeading(/^You are coming on /)
  await expectAtTable(dana, 'cup')
  await anne.open(answerIn(letter, cannot))
  await anne.press(cannot)
  await anne.seesHeading(/^You cannot come on /)
  await expectAtTable(dana, 'dash')

  await letPass(dana, 'A day later')
  await anne.open(answerIn(letter, 'I’ll be there'))
  await anne.seesHeading('There is nothing to answer here any more')
  for (const guest of [dana, anne]) await guest.leave()
})

/** Goes on to the evening before the next meeting, whichever day it is now. */
async function waitForTheEveningBefore(guest: Guest): Promise<void> {
  await letPass(guest, 'Until noon')
  const { week } = await askGroup<{ week: { next: { wallDate: Day } } }>(
    'dana@harbour.example',
    harbourStreet,
    'query ($slug: String!) { group(slug: $slug) { week { next { wallDate } } } }',
  )
  const before = daysAfter(week.next.wallDate, -1)
  while ((await todayOf(guest)) < before) await letPass(guest, 'A day later')
  await letPass(guest, 'Until seven in the evening')
}

const eveningMail = (mail: Mailbox): Promise<Letter> => mail.next(/^\w+ is tomorrow at 6:30/)

/** The link of one of the three answers. */
function answerIn({ text }: Letter, answer: string): string {
  const [, link] = new RegExp(`${answer}\\W+(https?://\\S+/r/[^\\s\\])>]+)`).exec(text) ?? []
  if (!link) throw new Error(`“${answer}” is not offered in: ${text}`)
  return link
}

/** What is drawn before Anne. */
async function expectAtTable(dana: Guest, drawn: 'cup' | 'dash'): Promise<void> {
  await dana.open(`/g/${harbourStreet}`)
  await dana.seesTheTable()
  const anne = dana.page.locator('svg:visible > g').filter({ hasText: /^Anne$/ })
  const isSeen = (part: string) =>
    anne.locator(part).evaluate(element => Number(getComputedStyle(element).opacity) === 1)
  const seen = async () => [await isSeen('g > g'), await isSeen('g > path >> nth=0')]
  await expect.poll(seen).toEqual([drawn === 'cup', drawn === 'dash'])
}
