import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { bringSession, desk, leaveBrowser, openBrowser } from '../browser.ts'
import { harbourStreet } from '../demo-groups.ts'
import { forgetDrafts } from '../drafts-of.ts'
import { Guest } from '../guest.ts'
import { mouse } from '../hand.ts'

const threads = `/g/${harbourStreet}/threads`
const question = 'What do you do in the hour before?'

let browser: Browser
let mina: Guest

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await leaveBrowser(browser)
})

beforeEach(async () => {
  mina = await Guest.arrive(browser, desk, mouse)
  await bringSession(mina, 'mina@harbour.example')
})

afterEach(async () => {
  await mina.leave()
  await forgetDrafts('mina@harbour.example', harbourStreet)
})

async function openTheThread(guest: Guest): Promise<void> {
  await guest.open(threads)
  await guest.follow(question)
  await guest.seesHeading(question)
  await guest.reads('That is everything.')
}

test('a reply half written is found again after the tab was closed', async () => {
  await openTheThread(mina)
  await mina.write('Your reply', 'I walk to the gate and back, and')
  const again = await mina.inANewTab()
  await openTheThread(again)
  await again.hasWritten('Your reply', 'I walk to the gate and back, and')
  await again.write('Your reply', '')
})

test('a reply sent without a network waits in its place, and is posted exactly once when the network is back', async () => {
  const words = 'I water the roof. Nobody calls a roof.'
  await openTheThread(mina)
  await mina.write('Your reply', words)
  await mina.seesButton('Strong')
  await mina.page.context().setOffline(true)
  await mina.press('Send')
  await mina.reads('Not sent yet')
  await mina.press('Retry')
  await mina.reads('Not sent yet')
  await mina.page.context().setOffline(false)
  await mina.seesPost(words)
  await mina.readsNoMore('Not sent yet')
  await openTheThread(mina)
  await mina.seesPost(words)
})

test('a reply whose answer was cut off on its way is posted exactly once', async () => {
  const words = 'I sharpen one pencil, slowly.'
  // A page that looks on would be told that it arrived.
  await mina.page.routeWebSocket('**/graphql', socket => socket.close())
  await openTheThread(mina)
  await mina.write('Your reply', words)
  await mina.page.route('**/graphql', async route => {
    await route.fetch()
    await route.abort()
  })
  await mina.press('Send')
  await mina.reads('Not sent yet')
  // What is cut off just now is nobody's any more; the reply goes again by itself.
  await mina.page.unrouteAll({ behavior: 'ignoreErrors' })
  await mina.readsNoMore('Not sent yet')
  await openTheThread(mina)
  await mina.seesPost(words)
})

test('a question and a reply stay where they were typed while the server fails, and go by themselves when it is back', async () => {
  const [question1, background, reply] = [
    'Who has moved a hundred-year-old tree?',
    'It is in the way of a door.',
    'I count the trees.',
  ] as const
  await openTheThread(mina)
  await mina.write('Your reply', reply)
  await mina.page.route('**/graphql', route => route.fulfill({ status: 500, body: 'broken' }))
  await mina.press('Send')
  await mina.reads('Not sent yet')
  await mina.reads(reply)
  await mina.page.unroute('**/graphql')

  await mina.open(`${threads}/new`)
  await mina.write('Your question, in one line', question1)
  await mina.write('What the others should know', background)
  await mina.page.context().route('**/graphql', route => route.abort())
  await mina.press('Ask the table')
  await mina.reads('Not sent yet')
  await mina.seesButton('Retry')
  await mina.hasWritten('Your question, in one line', question1)
  await mina.page.context().unroute('**/graphql')
  await mina.seesHeading(question1)
  await mina.seesPost(background)
  await openTheThread(mina)
  await mina.seesPost(reply)
})

test('what was sent without a network is posted exactly once from any page, after its tab was closed', async () => {
  const [title, background, reply] = [
    'Who owns a beehive?',
    'Ours has moved out.',
    'I name the bees.',
  ] as const
  await openTheThread(mina)
  await mina.write('Your reply', reply)
  await mina.seesButton('Strong')
  await mina.page.context().setOffline(true)
  await mina.press('Send')
  await mina.reads('Not sent yet')
  await mina.page.context().setOffline(false)
  await mina.page.context().route('**/graphql', route => route.abort())
  const again = await mina.inANewTab()
  await mina.page.context().unroute('**/graphql')
  await again.open('/settings')
  await again.reads('Settings')
  await again.page.waitForFunction(() =>
    Object.keys(localStorage).every(key => !key.startsWith('sixthirty/unsent/')),
  )
  await openTheThread(again)
  await again.seesPost(reply)

  await again.open(`${threads}/new`)
  await again.write('Your question, in one line', title)
  await again.write('What the others should know', background)
  await again.page.context().route('**/graphql', route => route.abort())
  await again.press('Ask the table')
  await again.reads('Not sent yet')
  const [one, other] = [await again.inASecondTab(), await again.inANewTab()]
  await again.page.context().unroute('**/graphql')
  await Promise.all([one.open('/inbox'), other.open(threads)])
  await one.page.waitForFunction(() =>
    Object.keys(localStorage).every(key => !key.startsWith('sixthirty/waiting/')),
  )
  await other.open(threads)
  await other.follow(title)
  await other.seesHeading(title)
  await other.seesPost(background)
  await other.open(threads)
  await other.seesHeading('Threads')
  expect(await other.page.getByRole('link', { name: title, exact: true }).count()).toBe(1)
  await other.open(`${threads}/new`)
  await other.hasWritten('Your question, in one line', '')
  await one.page.close()
})

test('a change of a post that did not get through waits in its place, and is saved when the network is back', async () => {
  const [first, changed] = ['I fold the map twice.', 'I fold the map three times.'] as const
  await openTheThread(mina)
  await mina.write('Your reply', first)
  await mina.press('Send')
  await mina.seesPost(first)
  const post = mina.page.getByRole('article', { name: /^Post by/ }).filter({ hasText: first })
  await post.getByRole('button', { name: 'Edit your post' }).click()
  await mina.write('Your words', changed)
  await mina.page.context().setOffline(true)
  await mina.press('Save')
  await mina.reads('Not sent yet')
  await mina.seesButton('Retry')
  await mina.page.context().setOffline(false)
  await mina.seesPost(changed)
  await mina.readsNoMore('Not sent yet')
})

test('whoever types while the program of the page takes the place of what was drawn loses no letter', async () => {
  await openTheThread(mina)
  const { page } = mina
  const session = await page.context().newCDPSession(page)
  // A slow device is longer about it.
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.reload({ waitUntil: 'commit' })
  await page.getByRole('textbox', { name: 'Your reply', exact: true }).focus()
  let typed = ''
  const until = Date.now() + 3_000
  while (Date.now() < until) {
    const letter = 'abcdefghijklmnop'.charAt((typed.length * 5) % 16)
    await page.keyboard.press(letter)
    typed += letter
  }
  await mina.hasWritten('Your reply', typed)
  await mina.seesButton('Strong')
  await mina.write('Your reply', '')
})

test('whoever writes before what helps in writing has come writes on, and nothing moves when it comes', async () => {
  await openTheThread(mina)
  const { page } = mina
  let letThrough = () => {}
  const isWaited = new Promise<void>(resolve => (letThrough = resolve))
  await page.route('**/assets/*', async route => {
    await isWaited
    await route.continue()
  })
  const field = page.getByRole('textbox', { name: 'Your reply', exact: true })
  const places = () =>
    page
      .locator('textarea, [role=textbox][contenteditable], button:text-is("Send")')
      .evaluateAll(all => all.map(element => JSON.stringify(element.getBoundingClientRect())))
  await field.focus()
  await page.keyboard.type('I the letters.')
  for (let steps = ' the letters.'.length; steps > 0; steps--) await page.keyboard.press('ArrowLeft')
  await page.keyboard.type(' count ')
  const before = await places()
  const composing = await page.context().newCDPSession(page)
  await composing.send('Input.imeSetComposition', { text: 'nih', selectionStart: 3, selectionEnd: 3 })
  letThrough()
  await mina.seesButton('Strong')
  expect(await places()).toEqual(before)
  await composing.send('Input.imeSetComposition', { text: 'nihon', selectionStart: 5, selectionEnd: 5 })
  await composing.send('Input.insertText', { text: '日本' })
  await page.keyboard.type(' twice')
  await mina.hasWritten('Your reply', 'I count 日本 twice the letters.')
  await mina.writesOn('plain')
  await mina.write('Your reply', '- one')
  await page.keyboard.press('Enter')
  await page.keyboard.type('two')
  await mina.hasWritten('Your reply', '- one\n- two')
  await mina.writesOn('rich')
  await mina.write('Your reply', '')
})

/** Where what sends a reply never comes: the network is as slow as that, and then it is gone. */
async function sendBeforeSendingCame(guest: Guest, words: string): Promise<void> {
  const { page } = guest
  let giveUp = () => {}
  const isOver = new Promise<void>(resolve => (giveUp = resolve))
  await page.route('**/assets/*', async route => {
    await isOver
    await route.abort()
  })
  await guest.write('Your reply', words)
  await guest.press('Send')
  await guest.reads(/^Not sent yet\. Your words are safe on this device/)
  await page.context().setOffline(true)
  giveUp()
  await guest.hasWritten('Your reply', words)
  await page.unroute('**/assets/*')
}

test('a reply that is sent off before what sends has come is posted exactly once when the network is back', async () => {
  const words = 'I walk around the tree, once.'
  await openTheThread(mina)
  await sendBeforeSendingCame(mina, words)
  await mina.press('Send')
  await mina.page.context().setOffline(false)
  await mina.seesPost(words)
  await mina.hasWritten('Your reply', '')
  await mina.readsNoMore('Not sent yet')
  await openTheThread(mina)
  await mina.seesPost(words)
})

test('sent off and written on, a reply waits to be sent again; then it goes from any page, also after its tab was closed', async () => {
  const words = 'I walk around the tree, twice.'
  await openTheThread(mina)
  await sendBeforeSendingCame(mina, 'I walk around the tree.')
  await mina.write('Your reply', words)
  await mina.readsNoMore('Not sent yet')
  await mina.press('Send')
  await mina.reads('Not sent yet')
  const again = await mina.inANewTab()
  await again.page.context().setOffline(false)
  await again.open('/settings')
  await again.page.waitForFunction(() => Object.keys(localStorage).every(key => !key.includes('/reply/')))
  await openTheThread(again)
  await again.seesPost(words)
  expect(await again.page.getByText('I walk around the tree.', { exact: true }).count()).toBe(0)
  await again.hasWritten('Your reply', '')
})
