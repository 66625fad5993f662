import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { askAs } from '../ask-as.ts'
import { askGroup } from '../ask-group.ts'
import { bringSession, desk, leaveBrowser, openBrowser, phone } from '../browser.ts'
import { Chance } from '../chance.ts'
import { draftsOf, forgetDrafts } from '../drafts-of.ts'
import { Guest } from '../guest.ts'
import { mouse } from '../hand.ts'
import { startServer, stopServer } from '../restarting.ts'

const slug = 'harbour-street-7k2m'
const mina = 'mina@harbour.example'
const question = 'What do you do in the hour before?'

/** Another one tells the same story with other moments. */
const seed = Number(process.env['SEED'] ?? 8)

let browser: Browser
let thread: string
const guests: Guest[] = []

beforeAll(async () => {
  browser = await openBrowser()
  thread = await addressOfThread()
})

afterAll(async () => {
  await leaveBrowser(browser)
})

afterEach(async () => {
  for (const guest of guests.splice(0)) await guest.leave()
  await forgetDrafts(mina, slug)
})

async function addressOfThread(): Promise<string> {
  const { threads } = await askGroup<{ threads: { nodes: { id: string; title: string }[] } }>(
    mina,
    slug,
    `query ($slug: String!) { group(slug: $slug) { threads(first: 100) { nodes { id title } } } }`,
  )
  const { id = '' } = threads.nodes.find(({ title }) => title === question) ?? {}
  return `/g/${slug}/threads/${id}`
}

const drafts = () => draftsOf(mina, slug)

async function arrive(look = desk): Promise<Guest> {
  const guest = await Guest.arrive(browser, look, mouse)
  guests.push(guest)
  await bringSession(guest, mina)
  return guest
}

const fieldOf = (page: Page) => page.getByRole('textbox', { name: 'Your reply', exact: true })

async function goOnWriting(page: Page): Promise<void> {
  await page.goto(thread)
  await fieldOf(page).focus()
  await page.keyboard.press('Control+End')
}

/** Ends the page as a crash does: nothing in it runs any more, and it is told nothing before. */
async function kill(page: Page): Promise<void> {
  const gone = page.waitForEvent('crash')
  const session = await page.context().newCDPSession(page)
  session.send('Page.crash').catch(() => undefined)
  await gone
}

/** Types until told to stop; how much of it had been typed at each moment. */
async function typeOn(page: Page, chance: Chance, isOver: () => boolean) {
  const typed: { at: number; letters: number }[] = []
  let letters = 0
  while (!isOver()) {
    try {
      await page.keyboard.press(chance.oneOf([...'abcdefghijklmnop']))
    } catch {
      break
    }
    typed.push({ at: Date.now(), letters: ++letters })
    await new Promise(resolve => setTimeout(resolve, chance.below(60)))
  }
  return typed
}

/** What stands in the field, without the lines a rich surface adds. */
const writtenIn = (page: Page) =>
  fieldOf(page).evaluate(element =>
    (element instanceof HTMLTextAreaElement ? element.value : element.textContent).trim(),
  )

test.each([
  ['fifty', 'the plain', 50, phone],
  ['ten', 'the rich', 10, desk],
] as const)(
  'a page that is killed at %s moments on %s surface loses at most 300 ms of what was typed',
  async (_, surface, times, look) => {
    const chance = new Chance(seed)
    const guest = await arrive(look)
    let { page } = guest
    const context = page.context()
    let longest = 0
    await goOnWriting(page)
    let found = (await writtenIn(page)).length
    for (let time = 0; time < times; time++) {
      let isOver = false
      const typing = typeOn(page, chance, () => isOver)
      await new Promise(resolve => setTimeout(resolve, 50 + chance.below(900)))
      const killedAt = Date.now()
      await kill(page)
      isOver = true
      const typed = await typing
      await page.close()
      page = await context.newPage()
      await goOnWriting(page)
      const kept = (await writtenIn(page)).length - found
      const due = typed.filter(({ at }) => at < killedAt - 300).at(-1)?.letters ?? 0
      expect(kept, `seed ${seed}, time ${time}`).toBeGreaterThanOrEqual(due)
      const firstLost = typed.find(({ letters, at }) => letters > kept && at < killedAt)
      if (firstLost) longest = Math.max(longest, killedAt - firstLost.at)
      found += kept
    }
    await goOnWriting(page)
    expect((await writtenIn(page)).length).toBe(found)
    console.log(
      `Killed ${times} times on ${surface} surface, seed ${seed}: ${found} letters kept, at most ${longest} ms lost.`,
    )
  },
  // Each time a page is opened anew, which on a busy machine takes many times as long as alone.
  900_000,
)

test('what is typed on one device is on the server two seconds after, and stands in the form of another', async () => {
  const there = await arrive()
  await goOnWriting(there.page)
  await there.page.keyboard.type('I walk to the gate')
  const typedAt = Date.now()
  await expect.poll(async () => (await drafts()).kept.map(({ body }) => body)).toEqual(['I walk to the gate'])
  console.log(`On the server ${Date.now() - typedAt} ms after the last letter.`)
  const here = await arrive(phone)
  await here.open(thread)
  await here.hasWritten('Your reply', 'I walk to the gate')
  await here.write('Your reply', 'I walk to the gate and back')
  await expect
    .poll(async () => (await drafts()).kept.map(({ body }) => body))
    .toEqual(['I walk to the gate and back'])
})

test('what was written on two devices stands side by side, and the one not chosen is kept for a week', async () => {
  const [one, other] = [await arrive(), await arrive(phone)]
  await Promise.all([one.open(thread), other.open(thread)])
  // Before anything is written: what it heard of, it would go on with.
  await other.page.context().setOffline(true)
  await one.write('Your reply', 'I count **trees**')
  await expect.poll(async () => (await drafts()).kept.length).toBe(1)
  await other.write('Your reply', 'I count letters')
  await other.page.context().setOffline(false)
  await other.page.reload()
  await other.reads('On another device you wrote something else here.')
  await other.page.locator('blockquote strong').getByText('trees').waitFor()
  await other.press('Go on with this one')
  await other.hasWritten('Your reply', 'I count **trees**')
  await expect
    .poll(async () => (await drafts()).kept.map(({ body, setAsideUntil }) => [body, setAsideUntil !== null]))
    .toEqual(
      expect.arrayContaining([
        ['I count **trees**', false],
        ['I count letters', true],
      ]),
    )
  await other.write('Your reply', '')
  await expect
    .poll(async () => (await drafts()).kept.filter(({ setAsideUntil }) => !setAsideUntil))
    .toEqual([])
})

test('a reply to a thread that was put to rest meanwhile stays a draft, with the reason', async () => {
  const dana = 'dana@harbour.example'
  const { groupId } = await drafts()
  const [id, postId] = [randomUUID(), randomUUID()]
  const begin = { groupId, id, postId, kind: 'TALK', title: 'Who keeps bees?', body: 'Ours have moved out.' }
  await askAs(
    dana,
    'mutation ($input: StartThreadInput!) { startThread(input: $input) { userErrors { code } } }',
    { input: begin },
  )
  const guest = await arrive()
  await guest.open(`/g/${slug}/threads/${id}`)
  await guest.write('Your reply', 'My aunt does.')
  await guest.seesButton('Strong')
  await guest.page.context().setOffline(true)
  await guest.press('Send')
  await guest.reads('Not sent yet')
  await askAs(
    dana,
    'mutation ($input: RestThreadInput!) { restThread(input: $input) { userErrors { code } } }',
    {
      input: { groupId, threadId: id },
    },
  )
  await guest.page.context().setOffline(false)
  await guest.reads(/^This was not sent\. /)
  await guest.page.reload()
  await guest.reads(/^This was not sent\. /)
  await guest.reads('My aunt does.')
  await expect.poll(async () => (await drafts()).kept.map(({ body }) => body)).toEqual(['My aunt does.'])
  await guest.press('Discard')
  await expect.poll(async () => (await drafts()).kept).toEqual([])
})

test('two devices, three tabs and a server that is started again lose no word', async () => {
  const chance = new Chance(seed)
  const [atDesk, onPhone] = [await arrive(), await arrive(phone)]
  const second = await atDesk.inASecondTab()
  const tabs = [atDesk.page, second.page, onPhone.page]
  for (const page of tabs) await goOnWriting(page)
  const words: string[] = []
  let isUp = true

  async function step(): Promise<void> {
    const page = chance.oneOf(tabs)
    const act = chance.below(10)
    if (act < 6) {
      const word = `word${words.length + 1}`
      words.push(word)
      await fieldOf(page).focus()
      await page.keyboard.press('Control+End')
      await page.keyboard.type(` ${word}`)
    } else if (act < 8 && isUp) {
      await page.context().setOffline(false)
      await goOnWriting(page)
    } else if (act === 8) await page.context().setOffline(chance.below(2) === 0)
    else {
      const choice = chance.oneOf(['Go on with this one', 'Add it below mine', 'Go on with mine'])
      const button = page.getByRole('button', { name: choice, exact: true })
      if (await button.isVisible()) await button.click()
    }
    await new Promise(resolve => setTimeout(resolve, chance.below(1_500)))
  }

  for (let time = 0; time < 25; time++) await step()
  await stopServer()
  isUp = false
  for (let time = 0; time < 10; time++) await step()
  await startServer()
  isUp = true
  for (let time = 0; time < 25; time++) await step()

  for (const page of tabs) {
    await page.context().setOffline(false)
    await page.goto(thread)
  }
  const lost = async () => {
    const all = (await drafts()).kept.map(({ body }) => body).join(' ')
    return words.filter(word => !new RegExp(`\\b${word}\\b`).test(all))
  }
  await expect.poll(lost, { message: `seed ${seed}` }).toEqual([])
  console.log(`${words.length} words in three tabs on two devices, seed ${seed}: none lost.`)
  await second.page.close()
})
