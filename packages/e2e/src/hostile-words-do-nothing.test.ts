import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hostileText } from '../../web/test/hostile-texts.ts'
import { paths } from '../../web/src/paths.ts'
import { askAs } from './ask-as.ts'
import { bringSession, leaveBrowser, openBrowser, phone } from './browser.ts'
import { Guest } from './guest.ts'
import { finger } from './hand.ts'
import { reply, startThread } from './talking.ts'

const sunniva = 'sunniva@maple.example'
const postsToRead = 20
const textsInAPost = 50

let browser: Browser
let seed = 0
/** A group in which every word is hostile: its own, its member's, the titles, and 1,000 texts in one thread. */
let slug: string
let threadId: string

/** One text after the other, never empty, and no longer than there is room. */
const hostile = (longest: number) => `x ${hostileText(++seed)}`.replaceAll('\n', ' ').slice(0, longest)

const manyHostile = () =>
  Array.from({ length: textsInAPost }, () => hostileText(++seed))
    .join('\n\nglow\n\n')
    .slice(0, 20_000)

beforeAll(async () => {
  browser = await openBrowser()
  slug = await foundHostileGroup()
  for (let more = 0; more < 8; more++)
    await startThread(sunniva, slug, { title: hostile(100), body: hostile(2_000), kind: 'TALK' })
  const thread = await startThread(sunniva, slug, { title: hostile(100), body: manyHostile(), kind: 'TALK' })
  threadId = thread.threadId
  for (let more = 1; more < postsToRead; more++) await reply(sunniva, thread, [{ body: manyHostile() }])
})

afterAll(async () => {
  await leaveBrowser(browser)
})

async function foundHostileGroup(): Promise<string> {
  const { foundGroup } = await askAs<{
    foundGroup: { group: { slug: string } | null; userErrors: { message: string }[] }
  }>(
    sunniva,
    `mutation ($input: FoundGroupInput!) {
      foundGroup(input: $input) { group { slug } userErrors { message } }
    }`,
    {
      input: {
        id: randomUUID(),
        addressStem: 'hostile',
        name: hostile(60),
        purpose: hostile(500),
        whatItIsNot: hostile(500),
        rhythm: hostile(200),
        meetingName: hostile(30),
        timeZone: 'Europe/Dublin',
        charter: manyHostile(),
        founderName: hostile(80),
        founderTrade: hostile(60),
        founderAskMeAbout: hostile(400),
      },
    },
  )
  if (!foundGroup.group) throw new Error(JSON.stringify(foundGroup.userErrors))
  return foundGroup.group.slug
}

test('1,000 hostile texts run nothing, call nobody and push nothing aside, wherever they are drawn', async () => {
  const guest = await Guest.arrive(browser, { ...phone, width: 320 }, finger)
  const { page } = guest
  const opened: string[] = []
  page.on('dialog', dialog => {
    opened.push(dialog.message())
    void dialog.dismiss()
  })
  page.context().on('page', other => opened.push(other.url()))
  await bringSession(guest, sunniva)
  const addresses = [
    paths.table(slug),
    paths.threads(slug),
    paths.thread(slug, threadId),
    `${paths.search(slug)}?words=glow`,
    `${paths.searchEverywhere()}?words=glow`,
    paths.people(slug),
    paths.charter(slug),
    paths.startThread(slug),
  ]
  for (const address of addresses) {
    await guest.open(address)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await strangersOn(page), address).toEqual([])
  }
  await guest.open(paths.thread(slug, threadId))
  await guest.reads('That is everything.')
  expect(await page.getByRole('article').count()).toBe(postsToRead)
  await page.emulateMedia({ media: 'print' })
  expect(await strangersOn(page)).toEqual([])
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('button', { name: 'This thread…' }).tap()
  await guest.press('Read by reply')
  await page.getByRole('article').first().waitFor()
  expect(await strangersOn(page)).toEqual([])
  expect(opened).toEqual([])
  await guest.leave()
})

/** What no page of ours holds, and only what somebody wrote could have brought there; and what it would have done. */
function strangersOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    const elements = [...document.querySelectorAll('main *')]
    const isStranger = (element: Element) =>
      /^(script|iframe|img|object|embed|style|base|meta|link)$/i.test(element.tagName) ||
      element.getAttributeNames().some(name => name.startsWith('on') || name === 'srcdoc') ||
      (element instanceof HTMLAnchorElement && !/^(https?|mailto):$/.test(element.protocol))
    return [
      ...elements.filter(isStranger).map(({ outerHTML }) => outerHTML.slice(0, 200)),
      ...(scrollWidth > clientWidth ? [`scrolls sideways by ${scrollWidth - clientWidth} px`] : []),
    ]
  })
}
