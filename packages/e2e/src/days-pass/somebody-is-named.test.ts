import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { paths } from '../../../web/src/paths.ts'
import { bringSession, desk, leaveBrowser, openBrowser, phone, type Look } from '../browser.ts'
import { quietQuay } from '../demo-groups.ts'
import { Guest } from '../guest.ts'
import { finger, mouse, type Hand } from '../hand.ts'
import { keyboard } from '../keyboard.ts'
import { linkIn, mailboxOf } from '../letters.ts'
import { startThread } from '../talking.ts'
import { letMailLeave } from './letting-time-pass.ts'

const somethingNew = 'Inbox, something new'

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

test('somebody is named in two threads, reads of one on the spot and of the other from the mail, and the dot is gone on their other device', async () => {
  const cloth = 'How long does blue cloth keep in the dark?'
  const crane = 'Whose is the crane, after all?'
  const [inCloth, inCrane] = [await begin(cloth), await begin(crane)]
  const ilda = await arriveAs('ilda', desk, mouse)
  const atDesk = await arriveAs('hugo', desk, keyboard)
  await readAll(atDesk)
  const mail = await mailboxOf('hugo@quay.example')

  await nameHugo(ilda, inCloth, 'you have had some since the flood. Is it still blue?')
  await waitForDot(atDesk)
  await atDesk.follow(somethingNew)
  await atDesk.seesHeading('Inbox')
  await atDesk.reads(/^new$/)
  await atDesk.reads(/you have had some since the flood\. Is it still blue\?/)
  await atDesk.follow(`Ilda Ferraz named you in “${cloth}”`)
  await atDesk.seesPost('you have had some since the flood. Is it still blue?')
  await seesNoDot(atDesk)

  await nameHugo(ilda, inCrane, 'you were there when they signed for it.')
  await waitForDot(atDesk)
  await letMailLeave(ilda)
  const letter = await mail.telling(/Ilda Ferraz named you in “Whose is the crane/)
  expect(letter.text).not.toContain(cloth)
  expect(letter.text).toContain('you were there when they signed for it.')

  const onPhone = await arriveAs('hugo', phone, finger)
  await onPhone.open(linkIn(letter, paths.thread(quietQuay, inCrane)))
  await onPhone.seesPost('you were there when they signed for it.')
  await seesNoDot(onPhone)
  await atDesk.follow('Threads')
  await atDesk.seesHeading('Threads')
  await seesNoDot(atDesk)
  await atDesk.press(/, menu$/)
  await atDesk.follow('Inbox')
  await atDesk.seesHeading('Inbox')
  await atDesk.reads(`Ilda Ferraz named you in “${crane}”`)
  await atDesk.readsNoMore(/^new$/)
  for (const guest of [ilda, atDesk, onPhone]) await guest.leave()
})

test('what was told is all marked as read at once, by finger, and stays so', async () => {
  const title = 'Who has the long ladder?'
  const thread = await begin(title)
  const ilda = await arriveAs('ilda', desk, mouse)
  await nameHugo(ilda, thread, 'is it with you?')
  const hugo = await arriveAs('hugo', phone, finger)
  await waitForDot(hugo)
  await hugo.follow(somethingNew)
  await hugo.seesHeading('Inbox')
  await hugo.reads(`Ilda Ferraz named you in “${title}”`)
  await hugo.press('Mark all as read')
  await hugo.reads('All of it is marked as read.')
  await seesNoDot(hugo)
  await hugo.readsNoMore(/^new$/)
  const again = await hugo.inANewTab()
  await again.open(paths.inbox())
  await again.reads(`Ilda Ferraz named you in “${title}”`)
  await again.readsNoMore('Mark all as read')
  for (const guest of [ilda, again]) await guest.leave()
})

async function begin(title: string): Promise<string> {
  const said = { title, body: 'There is little more to say.', kind: 'TALK' }
  return (await startThread('ilda@quay.example', quietQuay, said)).threadId
}

/** Names him as people do: an @, the beginning of his name, and the one who is offered. */
async function nameHugo(ilda: Guest, threadId: string, words: string): Promise<void> {
  await ilda.open(paths.thread(quietQuay, threadId))
  await ilda.write('Your reply', '@Hu')
  await ilda.page.getByRole('option', { name: /^Hugo Brandt/ }).click()
  await ilda.page.keyboard.type(words)
  await ilda.press('Send')
  await ilda.seesPost(words)
}

async function readAll(guest: Guest): Promise<void> {
  await guest.open(paths.inbox())
  await guest.seesHeading('Inbox')
  const button = guest.page.getByRole('button', { name: 'Mark all as read' })
  if (await button.isVisible()) await guest.press('Mark all as read')
  await button.waitFor({ state: 'hidden' })
}

const dotOf = ({ page }: Guest) => page.getByRole('link', { name: somethingNew })

/** They are told a moment after it was said, and learn of it when they come by. */
async function waitForDot(guest: Guest): Promise<void> {
  const comesBy = async () => {
    await guest.open(paths.table(quietQuay))
    await guest.seesTheTable()
    return dotOf(guest).isVisible()
  }
  await expect.poll(comesBy).toBe(true)
}

const seesNoDot = (guest: Guest) => dotOf(guest).waitFor({ state: 'hidden' })
