import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { endlessHtml, hostileHtml, hostileText } from '../../web/test/hostile-texts.ts'
import { paths } from '../../web/src/paths.ts'
import { bringSession, desk, leaveBrowser, openBrowser } from './browser.ts'
import { Guest } from './guest.ts'
import { mouse } from './hand.ts'
import { startThread } from './talking.ts'

const mina = 'mina@harbour.example'
const slug = 'harbour-street-7k2m'
const field = 'Your reply'
const surfaces = ['plain', 'rich'] as const
const seeds = Array.from({ length: 1_000 }, (_, at) => at + 1)
const atOnce = 10

/** What lies on the clipboard. */
type Clipboard = { html: string; words: string }

let browser: Browser
let threadId: string

beforeAll(async () => {
  browser = await openBrowser()
  const thread = await startThread(mina, slug, {
    title: 'What lies on a clipboard?',
    body: 'Ask **twice**:\n\n- early\n  - in person\n- see [the form](https://example.org/form)\n\n> I have *waited*.',
    kind: 'TALK',
  })
  threadId = thread.threadId
})

afterAll(async () => {
  await leaveBrowser(browser)
})

async function openTheThread(): Promise<{ guest: Guest; page: Page; opened: string[] }> {
  const guest = await Guest.arrive(browser, desk, mouse)
  const { page } = guest
  const opened: string[] = []
  page.on('dialog', dialog => {
    opened.push(dialog.message())
    void dialog.dismiss()
  })
  page.context().on('page', other => opened.push(other.url()))
  await bringSession(guest, mina)
  await guest.open(paths.thread(slug, threadId))
  await guest.reads('That is everything.')
  await page.getByRole('textbox', { name: field }).click()
  return { guest, page, opened }
}

/** Pastes one behind the other, in place of what stood there. Answers what came to stand there that nobody may bring. */
function pasteAll(page: Page, pastes: Clipboard[]): Promise<string[]> {
  return page.getByRole('textbox', { name: field }).evaluate(async (element, all) => {
    const strangers: string[] = []
    element.focus()
    document.execCommand('selectAll')
    // An editor hears of what is chosen with the next frame.
    for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame)
    for (const { html, words } of all) {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', html)
      clipboardData.setData('text/plain', words)
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      for (const brought of element.querySelectorAll('*')) {
        const isKnown = /^(p|ul|ol|li|blockquote|strong|em|br|a|span|img)$/.test(brought.localName)
        const isOurs = brought.localName !== 'img' || brought.className.startsWith('ProseMirror-')
        const leads = brought instanceof HTMLAnchorElement ? brought.protocol : 'https:'
        const does = brought.getAttributeNames().some(name => name.startsWith('on') || name === 'style')
        if (!isKnown || !isOurs || does || !/^(https?|mailto):$/.test(leads))
          strangers.push(`${brought.outerHTML.slice(0, 200)} of ${html.slice(0, 200)}`)
      }
    }
    return strangers
  }, pastes)
}

/** What is written so far, as a reader would see it without any marks. */
const written = (page: Page) =>
  page
    .getByRole('textbox', { name: field })
    .evaluate(element => (element instanceof HTMLTextAreaElement ? element.value : element.innerHTML))

test.each(surfaces)(
  '1,000 hostile pastes on the %s surface run nothing, call nobody and stop nobody',
  async surface => {
    const { guest, page, opened } = await openTheThread()
    await guest.writesOn(surface)
    const pastes = seeds.map(seed => ({ html: hostileHtml(seed), words: hostileText(seed) }))
    for (let from = 0; from < pastes.length; from += atOnce)
      expect(await pasteAll(page, pastes.slice(from, from + atOnce))).toEqual([])
    for (const [, html] of endlessHtml)
      expect(await pasteAll(page, [{ html, words: html.slice(0, 20_000) }])).toEqual([])
    expect(await pasteAll(page, [{ html: '<p>Still <b>here</b>.</p>', words: 'Still here.' }])).toEqual([])
    await expect
      .poll(() => written(page))
      .toContain(surface === 'plain' ? 'Still **here**.' : 'Still <strong>here</strong>.')
    await guest.write(field, '')
    expect(opened).toEqual([])
    await guest.leave()
  },
)

test.each(surfaces)(
  'a post that is copied with the keys and pasted on the %s surface is the same again',
  async surface => {
    const { guest, page } = await openTheThread()
    await guest.writesOn(surface)
    const [first, second] = [page.getByRole('article').first(), page.getByRole('article').last()]
    await first
      .getByRole('blockquote')
      .evaluate(quote => quote.parentElement && getSelection()?.selectAllChildren(quote.parentElement))
    await page.keyboard.press('Control+c')
    await page.getByRole('textbox', { name: field }).click()
    await page.keyboard.press('Control+v')
    const before = await page.getByRole('article').count()
    await guest.press('Send')
    await expect.poll(() => page.getByRole('article').count()).toBe(before + 1)
    await expect.poll(() => second.getByRole('link', { name: 'the form' }).count()).toBe(1)
    expect(await drawnIn(second)).toBe(await drawnIn(first))
    await guest.leave()
  },
)

/** How the words of a post are drawn, down to the last tag. */
const drawnIn = (post: ReturnType<Page['getByRole']>) =>
  post
    .getByRole('blockquote')
    .first()
    .evaluate(quote => quote.parentElement?.innerHTML)
