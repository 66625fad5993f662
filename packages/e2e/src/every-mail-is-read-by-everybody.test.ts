import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { leaveBrowser, openBrowser, visit } from './browser.ts'
import { everyMail, type MailToSee } from './every-mail.ts'
import { everyRule, faultsByAxe, faultsOfFrame, layAxeBeside, rulesOfColour } from './faults-of-page.ts'

let browser: Browser
/** To word them all takes a while, so it is done once. */
let mails: MailToSee[]

beforeAll(async () => {
  browser = await openBrowser()
  mails = await everyMail()
})

afterAll(async () => {
  await leaveBrowser(browser)
})

test('no mail keeps anybody out, at 320 and 640 pixels, in the light and in the dark', async () => {
  const { page, context, troubles } = await visit(browser, { width: 320, height: 800 })
  const faults: string[] = []
  for (const { name, mail } of mails) {
    if (!mail) continue
    await page.setContent(mail.letter.html)
    await layAxeBeside(page)
    const found: string[] = []
    for (const width of [640, 320]) {
      await page.setViewportSize({ width, height: 800 })
      found.push(...(await faultsOfFrame(page)))
    }
    found.push(...(await faultsByAxe(page, everyRule)))
    await page.emulateMedia({ colorScheme: 'dark' })
    found.push(...(await faultsByAxe(page, rulesOfColour)))
    await page.emulateMedia({ colorScheme: 'light' })
    faults.push(...found.map(fault => `${name}: ${fault}`))
  }
  await context.close()
  expect(faults).toEqual([])
  expect(troubles).toEqual([])
})

test('every mail also tells as plain text all that it leads to', async () => {
  const lost = mails.flatMap(({ name, mail }) => {
    const { html = '', text = '' } = mail?.letter ?? {}
    const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, link = '']) => link.replaceAll('&amp;', '&'))
    return links.filter(link => !text.includes(link)).map(link => `${name}: ${link}`)
  })
  expect(lost).toEqual([])
})
