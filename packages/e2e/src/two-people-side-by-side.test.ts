import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { paths } from '../../web/src/paths.ts'
import { askGroup } from './ask-group.ts'
import { desk, leaveBrowser, openBrowser, phone } from './browser.ts'
import { harbourStreet } from './demo-groups.ts'
import { Guest } from './guest.ts'
import { finger, mouse } from './hand.ts'
import { keyboard } from './keyboard.ts'
import { lookOnAs, staysOpen } from './looking-on.ts'
import { memberCalled } from './member-called.ts'
import { startServer, stopServer } from './restarting.ts'
import { reply, startThread } from './talking.ts'

const offline = 'You are offline. You can read what you have opened before.'
const title = 'Should I let my brother buy in?'
const otherTitle = 'Who has a long ladder?'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await startServer()
  await leaveBrowser(browser)
})

const address = (person: string) => `${person}@harbour.example`

async function say(guest: Guest, words: string): Promise<void> {
  await guest.write('Your reply', words)
  await guest.press('Send')
}

/** Every post that is shown, in the order in which it stands there. */
function shownTo({ page }: Guest): Promise<string[]> {
  const posts = page.getByRole('article', { name: /^Post by/ })
  return posts.evaluateAll(articles => articles.map(({ id }) => id))
}

async function savedOf(threadId: string): Promise<{ id: string; body: string }[]> {
  const { threads } = await askGroup<{
    threads: { nodes: { id: string; posts: { nodes: { id: string; body: string }[] } }[] }
  }>(
    address('mina'),
    harbourStreet,
    'query ($slug: String!) { group(slug: $slug) { threads(first: 5) { nodes { id posts(first: 20) { nodes { id body } } } } } }',
  )
  return threads.nodes.find(({ id }) => id === threadId)?.posts.nodes ?? []
}

test('what two say to each other is there once and in order through a tunnel and a restart, and nothing of it stirs for a third', async () => {
  const readerIds = [await memberCalled('Dana')]
  const kept = {
    title,
    body: 'He has the money, and an opinion on everything.',
    confidence: 'NAMED',
    readerIds,
  }
  const { threadId } = await startThread(address('mina'), harbourStreet, kept)
  const heardByAll = await startThread(address('esi'), harbourStreet, {
    title: otherTitle,
    body: 'Nine metres.',
  })
  const thread = paths.thread(harbourStreet, threadId)
  const [mina, dana, lucas] = await Promise.all([
    lookOnAs(browser, address('mina'), { page: thread, look: desk, hand: keyboard }),
    lookOnAs(browser, address('dana'), { page: thread, look: phone, hand: finger }),
    lookOnAs(browser, address('lucas'), { page: paths.threads(harbourStreet), look: desk, hand: mouse }),
  ])
  const framesOfLucas = lucas.ear.frames.length
  // What happened just before a page looks on may be told with its first event.
  const toldBefore = lucas.ear.happenings().length
  const listOfLucas = await lucas.guest.page.getByRole('main').innerText()

  await say(mina.guest, 'One: he asks again on Sunday.')
  await dana.guest.seesPost('One: he asks again on Sunday.')

  const danasNetwork = dana.guest.page.context()
  await dana.guest.write('Your reply', 'Three, from the tunnel: keep the keys.')
  await dana.guest.seesButton('Strong')
  await danasNetwork.setOffline(true)
  await dana.guest.reads(offline)
  await say(mina.guest, 'Two: he would want the keys.')
  await mina.guest.seesPost('Two: he would want the keys.')
  await dana.guest.press('Send')
  await dana.guest.reads('Not sent yet')
  await danasNetwork.setOffline(false)
  await dana.guest.seesPost('Two: he would want the keys.')
  await dana.guest.readsNoMore(offline)
  await mina.guest.seesPost('Three, from the tunnel: keep the keys.')
  expect(lucas.ear.frames.slice(framesOfLucas)).toEqual([])

  const sockets = [mina, dana, lucas].map(({ ear }) => ear.sockets())
  await stopServer()
  await say(mina.guest, 'Four: to half of it I could say yes.')
  await mina.guest.reads('Not sent yet')
  await mina.guest.reads(offline)
  await startServer()
  await Promise.all([mina, dana, lucas].map(({ ear }, at) => ear.looksOn(sockets[at])))
  await mina.guest.readsNoMore(offline)
  await dana.guest.seesPost('Four: to half of it I could say yes.')
  await say(dana.guest, 'Five: then say so, and of the other half nothing.')
  await mina.guest.seesPost('Five: then say so, and of the other half nothing.')

  const saved = await savedOf(threadId)
  expect(saved.map(({ body }) => body.split(/[:,]/)[0])).toEqual([
    'He has the money',
    'One',
    'Two',
    'Three',
    'Four',
    'Five',
  ])
  for (const { guest } of [mina, dana]) expect(await shownTo(guest)).toEqual(saved.map(({ id }) => id))

  expect(lucas.ear.happenings().slice(toldBefore)).toEqual([])
  expect(await lucas.guest.page.getByRole('main').innerText()).toBe(listOfLucas)
  await reply(address('esi'), heardByAll, [{ body: 'It may be wooden.' }])
  const row = lucas.guest.page.getByRole('listitem').filter({ hasText: otherTitle })
  await row.getByText('2 new').waitFor()
  for (const { guest } of [mina, dana, lucas]) {
    expect(await staysOpen(guest)).toBe(true)
    await guest.leave()
  }
})
