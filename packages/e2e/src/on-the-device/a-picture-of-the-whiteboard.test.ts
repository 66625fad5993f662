import { request, type Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { paths } from '../../../web/src/paths.ts'
import { askGroup } from '../ask-group.ts'
import { addByButton, addByDrop, addByPaste } from '../attaching.ts'
import { bringSession, desk, leaveBrowser, openBrowser, phone, type Look } from '../browser.ts'
import { harbourStreet } from '../demo-groups.ts'
import { noPicture, paperOf, pictureOf } from '../files-to-send.ts'
import { Guest } from '../guest.ts'
import { finger, mouse, type Hand } from '../hand.ts'
import { keyboard } from '../keyboard.ts'
import { sessionOf } from '../session-of.ts'
import { startThread } from '../talking.ts'

const mina = 'mina@harbour.example'
const dana = 'dana@harbour.example'
const lucas = 'lucas@harbour.example'
const nextDoor = 'wren@maple.example'
const nobody = '01999999-9999-7999-8999-999999999999'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await leaveBrowser(browser)
})

async function arriveAs(person: string, look: Look = desk, hand: Hand = mouse): Promise<Guest> {
  const guest = await Guest.arrive(browser, look, hand)
  await bringSession(guest, person)
  return guest
}

async function openThread(guest: Guest, address: string, title: string): Promise<void> {
  await guest.open(address)
  await guest.seesHeading(title)
  await guest.reads('That is everything.')
}

const writes = (guest: Guest) => guest.page.getByRole('textbox', { name: 'Your reply', exact: true })
const tray = (guest: Guest) =>
  guest.page.getByRole('list', { name: 'Pictures and papers that go with your words' })

/** Waits until so many of the tray's files have arrived. */
async function seesArrived(guest: Guest, count: number): Promise<void> {
  await expect
    .poll(() =>
      tray(guest)
        .getByText(/^(Picture|Paper)$/)
        .count(),
    )
    .toBe(count)
}

/** What is said when somebody asks for an address. */
async function statusFor(person: string, address: string): Promise<number> {
  const storageState = await sessionOf(person)
  const caller = await request.newContext({ baseURL: inject('baseUrl'), storageState })
  const status = (await caller.get(address)).status()
  await caller.dispose()
  return status
}

test.for([
  ['by finger on a phone, without looking at how it will look', phone, finger, 'plain', 'reply'],
  ['by keyboard at a desk, as it will look', desk, keyboard, 'rich', 'reply'],
] as const)('a picture of the whiteboard goes with a reply, %s', async ([, look, hand, surface]) => {
  const title = `What we drew, ${surface}`
  const started = await startThread(dana, harbourStreet, { title, body: 'Who has it?', kind: 'TALK' })
  const there = paths.thread(harbourStreet, started.threadId)
  const guest = await arriveAs(mina, look, hand)
  await openThread(guest, there, title)
  await writes(guest).focus()
  await guest.writesOn(surface)
  await guest.write('Your reply', 'Here it is, before the cleaners come.')

  await addByButton(guest, pictureOf('board.png'), paperOf('plan.pdf'))
  await addByPaste(guest.page, writes(guest), pictureOf('image.png'))
  await addByDrop(guest.page, writes(guest), pictureOf('street.png'), () => guest.reads(/^Let go here/))
  await seesArrived(guest, 4)
  await guest.hasWritten('Your reply', 'Here it is, before the cleaners come.')

  await addByButton(guest, noPicture('odd.jpg'), {
    ...pictureOf('huge.jpg'),
    buffer: Buffer.alloc(10_485_761),
  })
  await guest.reads('“huge.jpg” is larger than 10 MB, so it was not sent.')
  await guest.reads('This is no picture and no PDF that is known here.')
  await guest.press('Send')
  await guest.reads('Not sent: something above has not arrived.')
  await guest.press('Remove odd.jpg')

  let letThrough = () => {}
  const isHeld = new Promise<void>(resolve => (letThrough = resolve))
  await guest.page.route(/\/files\/[^/]+\?name=late/, async route => {
    await isHeld
    await route.abort()
  })
  await addByButton(guest, pictureOf('late.png'))
  await guest.press('Cancel late.png')
  // Each can be undone for a while, which passes for both at once.
  await guest.readsNoMore('late.png')
  await guest.readsNoMore('This is no picture and no PDF that is known here.')
  letThrough()

  await guest.write(/^What does it show\? board\.png$/, 'Three boxes and an arrow')
  await guest.press('Remove image.png')
  await guest.press('Move up street.png')
  await seesArrived(guest, 3)
  await guest.write('Your reply', '')
  await guest.page.keyboard.press('Backspace')
  await guest.press('Send')
  await guest.page.getByRole('alert').getByText('Write a line to go with it, then send.').waitFor()
  await guest.write('Your reply', 'Here it is, before the cleaners come.')
  await guest.readsNoMore('Write a line to go with it, then send.')
  await guest.press('Send')
  await guest.seesPost('Here it is, before the cleaners come.')
  await guest.follow('Three boxes and an arrow')
  await guest.seesHeading('board.png')
  await guest.reads('Three boxes and an arrow')
  await guest.press('Next')
  await guest.seesHeading('street.png')
  await guest.page.keyboard.press('Escape')
  await expect
    .poll(() => guest.page.evaluate(() => document.activeElement?.getAttribute('href')))
    .toMatch(/\/files\/.+\/large$/)
  await guest.leave()

  const other = await arriveAs(dana)
  await openThread(other, there, title)
  const picture = other.page.getByRole('img', { name: 'Three boxes and an arrow' })
  await expect.poll(() => picture.evaluate(image => (image as HTMLImageElement).naturalWidth)).toBe(60)
  const paper = other.page.getByRole('link', { name: 'plan.pdf' })
  const address = (await paper.getAttribute('href')) ?? ''
  expect([await statusFor(dana, address), await statusFor(nextDoor, address)]).toEqual([200, 404])
  await other.leave()
})

test('a network that goes away in the middle of a picture loses nothing: it goes on, and all is posted once', async () => {
  const title = 'The street before the flood'
  const words = 'Taken from the roof.'
  const { threadId } = await startThread(dana, harbourStreet, { title, body: 'Who has one?', kind: 'TALK' })
  const guest = await arriveAs(mina, phone, finger)
  await openThread(guest, paths.thread(harbourStreet, threadId), title)
  await guest.write('Your reply', words)
  await guest.seesButton('Add a picture or paper')
  const network = await guest.page.context().newCDPSession(guest.page)
  const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 40_000 }
  await network.send('Network.enable')
  await network.send('Network.emulateNetworkConditions', slow)
  await addByButton(guest, pictureOf('street.png', { width: 800, height: 600 }))
  await guest.reads(/^\d+% sent$/)
  await network.send('Network.emulateNetworkConditions', { ...slow, offline: true })
  await guest.page.context().setOffline(true)
  await guest.reads('Not sent yet.')
  await guest.press('Send')
  await guest.reads('Your words are sent as soon as everything is there.')
  await network.send('Network.emulateNetworkConditions', { ...slow, uploadThroughput: -1 })
  await guest.page.context().setOffline(false)
  await guest.seesPost(words)
  await openThread(guest, paths.thread(harbourStreet, threadId), title)
  await guest.seesPost(words)
  await expect.poll(() => guest.page.getByRole('list', { name: 'Pictures' }).getByRole('img').count()).toBe(1)
  await guest.leave()
})

test('a picture that had arrived outlives a reload with its words; one that had not is to be chosen again', async () => {
  const title = 'What stands on the wall'
  const { threadId } = await startThread(dana, harbourStreet, { title, body: 'Show it.', kind: 'TALK' })
  const there = paths.thread(harbourStreet, threadId)
  const guest = await arriveAs(mina)
  await openThread(guest, there, title)
  await writes(guest).focus()
  await addByButton(guest, pictureOf('arrived.png'))
  await seesArrived(guest, 1)
  await guest.write(/^What does it show\? arrived\.png$/, 'A wall')
  await guest.page.route('**/files/*?name=*', route => route.abort())
  await addByButton(guest, pictureOf('lost.png'))
  await guest.reads('Not sent yet.')

  const again = await guest.inANewTab()
  await openThread(again, there, title)
  await again.hasWritten(/^What does it show\? arrived\.png$/, 'A wall')
  await again.reads('It had not arrived when the page was closed.')
  const asked = again.page.waitForEvent('filechooser')
  await again.press('Choose it again lost.png')
  await (await asked).setFiles(pictureOf('found.png'))
  await seesArrived(again, 2)
  await again.press('Send')
  await again.write('Your reply', 'Both of them.')
  await again.press('Send')
  await again.seesPost('Both of them.')
  await expect.poll(() => again.page.getByRole('list', { name: 'Pictures' }).getByRole('img').count()).toBe(2)
  await again.leave()
})

test('a picture of a thread among a few is for those few: nobody else fetches it by any address', async () => {
  const title = 'A wall nobody else may see'
  const { members } = await askGroup<{ members: { id: string; name: string }[] }>(
    mina,
    harbourStreet,
    'query ($slug: String!) { group(slug: $slug) { members { id name } } }',
  )
  const readerIds = members.filter(({ name }) => name === 'Dana Whelan').map(({ id }) => id)
  const among = { confidence: 'NAMED', readerIds, kind: 'ASK', mode: 'ADVICE' }
  const said = { title, body: 'Only between us.' }
  const { threadId } = await startThread(mina, harbourStreet, { ...said, ...among })
  const there = paths.thread(harbourStreet, threadId)
  const guest = await arriveAs(mina)
  await openThread(guest, there, title)
  await guest.write('Your reply', 'This one.')
  await addByButton(guest, pictureOf('wall.png'))
  await seesArrived(guest, 1)
  await guest.press('Send')
  await guest.seesPost('This one.')
  const link = guest.page.getByRole('list', { name: 'Pictures' }).getByRole('link')
  const large = (await link.getAttribute('href')) ?? ''
  await guest.leave()

  expect(await statusFor(dana, large)).toBe(200)
  for (const person of [lucas, nextDoor])
    for (const part of ['large', 'small', 'paper']) {
      const address = large.replace(/large$/, part)
      expect([person, part, await statusFor(person, address)]).toEqual([person, part, 404])
    }
  expect(await statusFor(lucas, `/g/${harbourStreet}/files/${nobody}/large`)).toBe(404)
})

test('a new thread carries a picture; edited, it carries another instead', async () => {
  const title = 'Which of these two signs?'
  const guest = await arriveAs(mina)
  await guest.open(paths.startThread(harbourStreet))
  await guest.write('Your question, in one line', title)
  await guest.write('What the others should know', 'The painter asks.')
  await addByButton(guest, pictureOf('green.png'))
  await seesArrived(guest, 1)
  await guest.write(/^What does it show\? green\.png$/, 'A green sign')
  await guest.press('Ask the table')
  await guest.seesHeading(title)
  const pictures = guest.page.getByRole('list', { name: 'Pictures' }).getByRole('img')
  await expect
    .poll(() => pictures.evaluateAll(all => all.map(one => one.getAttribute('alt'))))
    .toEqual(['A green sign'])
  await guest.press('Edit your post')
  await guest.press('Remove green.png')
  const asked = guest.page.waitForEvent('filechooser')
  await guest.page.getByRole('button', { name: 'Add a picture or paper' }).first().click()
  await (await asked).setFiles(pictureOf('blue.png'))
  await seesArrived(guest, 1)
  await guest.write(/^What does it show\? blue\.png$/, 'A blue sign')
  await guest.press('Save')
  await expect
    .poll(() => pictures.evaluateAll(all => all.map(one => one.getAttribute('alt'))))
    .toEqual(['A blue sign'])
  await guest.leave()
})
