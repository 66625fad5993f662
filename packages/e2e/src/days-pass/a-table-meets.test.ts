import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { bringSession, desk, leaveBrowser, openBrowser, phone, type Look } from '../browser.ts'
import { Guest } from '../guest.ts'
import { finger, mouse, type Hand } from '../hand.ts'
import { keyboard } from '../keyboard.ts'
import { letPass } from './letting-time-pass.ts'
import { calledOn, daysAfter, dragOnto, expectOnTable, openMeeting, todayOf, untilSaved } from './meeting.ts'

const thread = 'Is it all right that we write things down now?'
const rope = 'Who keeps the spare rope?'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await leaveBrowser(browser)
})

async function arriveAs(person: 'ilda' | 'hugo', look: Look, hand: Hand): Promise<Guest> {
  const guest = await Guest.arrive(browser, look, hand)
  await bringSession(guest, `${person}@quay.example`)
  return guest
}

test.each<[string, Look, Hand, string]>([
  ['on a phone with a finger', phone, finger, 'The chandlery'],
  ['at a desk by the keyboard alone', desk, keyboard, 'The net loft'],
])(
  'a series is planned, answered, moved and cancelled, and its table held, %s',
  async (_how, look, hand, place) => {
    const ilda = await arriveAs('ilda', look, hand)
    const hugo = await arriveAs('hugo', look, hand)
    const today = await todayOf(ilda)
    const [first, second, third] = [1, 8, 15].map(days => daysAfter(today, days)) as [string, string, string]

    await ilda.open('/')
    await ilda.follow('Coffee')
    await ilda.follow('Plan coffee')
    await ilda.seesHeading('Plan coffee')
    await ilda.writeDay('The first day', first)
    await ilda.write('Place (may stay empty)', place)
    await ilda.pick('Host', 'Ilda Ferraz')
    await ilda.press('Plan this series')
    await ilda.seesHeading('Coming up')

    await hugo.open('/')
    await hugo.reads(new RegExp(`^${place}`))
    await hugo.choose('I’ll be there')
    await hugo.reads(/you are coming/i)
    await openMeeting(ilda, first)
    await ilda.reads('One is coming so far.')

    await openMeeting(ilda, second)
    await ilda.follow('Move, change or cancel it')
    await ilda.writeDay('Day', daysAfter(second, 1))
    await ilda.press('Move this one')
    await ilda.reads(/^It was moved/)
    await openMeeting(ilda, third)
    await ilda.follow('Move, change or cancel it')
    await ilda.press('Cancel this one')
    await ilda.write('Reason', 'The quay is closed for the regatta.')
    await ilda.press('Cancel it')
    await ilda.reads('You cancelled this one:')
    await openMeeting(hugo, daysAfter(second, 1))
    await openMeeting(hugo, third)
    await hugo.reads('The quay is closed for the regatta.')

    await hugo.follow('Threads')
    await hugo.follow(thread)
    await hugo.follow(/^Bring it to /)
    await hugo.seesHeading('Bring something to the table')
    await hugo.hasWritten('What you bring, in one line', thread)
    await hugo.tick('This matters to me now')
    await hugo.writeNumber('How many minutes you would like', '20')
    await hugo.reads(/^Ilda is asked first/)
    await hugo.press('Ask Ilda')
    await hugo.seesHeading(thread)
    await hugo.reads('You asked Ilda to let it come to the table.')
    await ilda.follow('Table')
    await ilda.reads(`Hugo would like to bring “${thread}” to the table.`)
    await ilda.press('Yes, bring it')
    await ilda.readsNoMore(/^Hugo would like to bring/)
    await openMeeting(hugo, first)
    await hugo.reads('“This matters to me now”')

    await openMeeting(ilda, first)
    await ilda.follow('Bring something to the table')
    await ilda.write('What you bring, in one line', rope)
    await ilda.press('Put it on the table')
    await expectOnTable(ilda, [thread, rope])
    await untilSaved(ilda, () => ilda.press(`Move up “${rope}”`))
    await expectOnTable(ilda, [rope, thread])
    await hugo.follow(thread)
    await hugo.follow(/^On .* table$/)
    await hugo.seesHeading(calledOn(first))
    await expectOnTable(hugo, [rope, thread])

    const address = ilda.page.url()
    await letPass(ilda, 'A day later')
    await letPass(ilda, 'A day later')
    await ilda.open(address)
    await ilda.pressWithin(`What became of “${thread}”`, 'Discussed')
    await ilda.reads('Discussed.')
    await ilda.pressWithin(`What became of “${rope}”`, 'Carry over')
    await ilda.reads(/^Carried over to the table of /)
    await ilda.pressWithin('Hugo Brandt', 'There')
    await ilda.pressWithin('Ilda Ferraz (you)', 'Not there')

    const words = `They burnt the logbook in ninety-one, and nobody at ${place} could say since when the crane is ours.`
    await openMeeting(hugo, first)
    await hugo.press('Write back to the thread')
    await hugo.write('One paragraph for the thread', words)
    await hugo.press('Post it in the thread')
    await hugo.follow('You wrote back to the thread')
    await hugo.seesPost(words)
    await hugo.follow('Table')
    await hugo.reads(/carried over once/)
    for (const guest of [ilda, hugo]) await guest.leave()
  },
)

test('what was changed in another tab is told before it is overwritten, and what is dragged there lies there here', async () => {
  const ilda = await arriveAs('ilda', desk, mouse)
  const day = daysAfter(await todayOf(ilda), 5)
  await ilda.open('/')
  await ilda.follow('Coffee')
  await ilda.follow('Plan coffee')
  await ilda.choose('Just once')
  await ilda.writeDay('The day', day)
  await ilda.press('Plan this coffee')
  await ilda.seesHeading(calledOn(day))
  const address = ilda.page.url()
  const beside = await ilda.inASecondTab()
  // Told live, it would know before one begins.
  await beside.page.routeWebSocket('**/graphql', () => undefined)
  for (const tab of [ilda, beside]) {
    await tab.open(address)
    await tab.follow('Move, change or cancel it')
    await tab.seesHeading('Move it')
  }

  await ilda.write('Place (may stay empty)', 'The lighthouse')
  await ilda.press('Change this one')
  await ilda.reads('The lighthouse')
  await beside.write('It begins at', '08:15')
  await beside.press('Move this one')
  await beside.reads(/^Somebody else changed it while you had it open/)
  await beside.hasWritten('It begins at', '08:15')
  await beside.press('Move this one')
  await beside.reads(/^It was moved/)
  await beside.reads('The lighthouse')

  await ilda.follow('Bring something to the table')
  await ilda.write('What you bring, in one line', 'The lamp')
  await ilda.press('Put it on the table')
  await ilda.press('Edit “The lamp”')
  await beside.open(address)
  await beside.press('Edit “The lamp”')
  await ilda.write('What you bring, in one line', 'The lamp, and who pays for it')
  await ilda.press('Save')
  await ilda.reads('The lamp, and who pays for it')
  await beside.writeNumber('How many minutes you would like', '10')
  await beside.press('Save')
  await beside.reads('It says now: “The lamp, and who pays for it”.')
  await beside.press('Save')
  await beside.reads(/ten minutes/)
  await beside.reads('The lamp, and who pays for it')

  await beside.follow('Bring something to the table')
  await beside.write('What you bring, in one line', 'The oil')
  await beside.press('Put it on the table')
  await expectOnTable(beside, ['The lamp, and who pays for it', 'The oil'])
  await untilSaved(beside, () => dragOnto(beside, 'The oil', 'The lamp'))
  await expectOnTable(beside, ['The oil', 'The lamp, and who pays for it'])
  await ilda.open(address)
  await expectOnTable(ilda, ['The oil', 'The lamp, and who pays for it'])
  await ilda.leave()
})
