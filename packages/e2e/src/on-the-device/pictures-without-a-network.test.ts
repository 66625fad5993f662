import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { paths } from '../../../web/src/paths.ts'
import { askAs } from '../ask-as.ts'
import { leaveBrowser, openBrowser, phone, sitDownAs, visit } from '../browser.ts'
import { harbourStreet } from '../demo-groups.ts'
import { pictureOf } from '../files-to-send.ts'
import { expectNothingKept, picturesKept, subjectsKept } from '../kept-on-device.ts'
import { sendFile } from '../send-file.ts'
import { startThread, type StartedThread } from '../talking.ts'

const dana = 'dana@harbour.example'
const lucas = 'lucas@harbour.example'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await leaveBrowser(browser)
})

async function startWithPicture(alt: string): Promise<StartedThread> {
  const picture = pictureOf(`${alt}.png`, { width: 600, height: 400 })
  const id = await sendFile(lucas, harbourStreet, picture)
  const said = { title: `What the board says: ${alt}`, body: `See ${alt}.`, kind: 'TALK' }
  return startThread(lucas, harbourStreet, { ...said, files: [{ id, alt }] })
}

const threadAt = ({ threadId }: StartedThread) => paths.thread(harbourStreet, threadId)

const theSwitch = (page: Page) =>
  page.getByRole('checkbox', { name: 'Keep what I read on this device, to read it again without a network' })

const picture = (page: Page, alt: string) =>
  page.getByRole('list', { name: 'Pictures' }).getByRole('img', { name: alt })

/** How wide the picture is that is shown there; nothing, where it could not be. */
const widthOf = (page: Page, alt: string) =>
  picture(page, alt).evaluate(image => (image as HTMLImageElement).naturalWidth)

test('pictures of what was opened are seen without a network, and leave the device with their thread', async () => {
  const [stays, goes] = [await startWithPicture('three boxes'), await startWithPicture('an arrow')]
  const { page, context } = await visit(browser, phone)
  await sitDownAs({ page }, dana)
  await page.goto(threadAt(stays))
  await expect.poll(() => widthOf(page, 'three boxes')).toBe(480)
  expect(await picturesKept(page)).toEqual([])
  const onPaper = page.getByRole('list', { name: 'Pictures' }).getByText('three boxes')
  expect(await onPaper.isVisible()).toBe(false)
  await page.emulateMedia({ media: 'print' })
  expect(await onPaper.isVisible()).toBe(true)
  await page.emulateMedia({ media: 'screen' })

  await page.goto(paths.settings())
  await theSwitch(page).check()
  await page.getByText('What you open from now on can be read without a network.').waitFor()
  for (const thread of [stays, goes]) {
    await page.goto(threadAt(thread))
    await expect.poll(() => subjectsKept(page)).toContain(`thread ${thread.threadId}`)
  }
  await expect.poll(() => picturesKept(page)).toHaveLength(2)

  await page.close()
  await context.setOffline(true)
  const away = await context.newPage()
  for (const [thread, alt] of [
    [goes, 'an arrow'],
    [stays, 'three boxes'],
  ] as const) {
    await away.goto(threadAt(thread))
    await expect.poll(() => widthOf(away, alt)).toBe(480)
  }
  await picture(away, 'three boxes').click()
  const large = away.getByRole('dialog').getByRole('img', { name: 'three boxes' })
  await expect.poll(() => large.evaluate(image => (image as HTMLImageElement).naturalWidth)).toBe(480)

  await discard(goes)
  await context.setOffline(false)
  await away.goto(threadAt(goes))
  await expect.poll(() => picturesKept(away)).toHaveLength(1)

  await away.goto(paths.settings())
  await theSwitch(away).uncheck()
  await expectNothingKept(away)
  await discard(stays)
  await context.close()
})

async function discard({ groupId, threadId }: StartedThread): Promise<void> {
  const { done } = await askAs<{ done: { userErrors: unknown[] } }>(
    lucas,
    'mutation ($input: DiscardThreadInput!) { done: discardThread(input: $input) { userErrors { message } } }',
    { input: { groupId, threadId } },
  )
  expect(done.userErrors).toEqual([])
}
