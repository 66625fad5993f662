import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { paths } from '../../web/src/paths.ts'
import { bringSession, desk, leaveBrowser, openBrowser } from './browser.ts'
import { harbourStreet } from './demo-groups.ts'
import { Guest } from './guest.ts'
import { keyboard } from './keyboard.ts'
import { memberCalled } from './member-called.ts'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await leaveBrowser(browser)
})

test('the list of keys is longer than many a screen, and is read from its beginning', async () => {
  const guest = await Guest.arrive(browser, desk, keyboard)
  await bringSession(guest, 'rob@harbour.example')
  await guest.page.setViewportSize({ width: 1280, height: 600 })
  await guest.open(paths.threads(harbourStreet))
  await guest.seesHeading('Threads')
  await guest.page.keyboard.press('?')
  await guest.seesHeading('Keys')
  const list = guest.page.getByRole('dialog', { name: 'Keys' })
  const scrolled = () => list.evaluate(element => element.scrollTop)
  expect(await scrolled()).toBe(0)
  await guest.page.keyboard.press('End')
  await expect.poll(scrolled).toBeGreaterThan(0)
  await guest.press('Close')
  await guest.seesHeading('Threads')
  await guest.leave()
})

test('wherever one wants to go, one types a little of it and is there', async () => {
  const guest = await Guest.arrive(browser, desk, keyboard)
  await bringSession(guest, 'rob@harbour.example')
  await guest.open(paths.table(harbourStreet))
  await guest.page.getByRole('heading', { level: 1 }).waitFor()
  const field = guest.page.getByRole('combobox', { name: 'A place, a person or a thread' })
  const goTo = async (words: string, choice: string) => {
    await guest.page.keyboard.press('Control+k')
    await field.waitFor()
    await guest.page.keyboard.type(words)
    await guest.page.getByRole('option', { name: choice, selected: true }).waitFor()
    await guest.page.keyboard.press('Enter')
  }
  await goTo('will haggle', 'Pricing a job when you know the client will haggle, thread')
  await guest.seesHeading('Pricing a job when you know the client will haggle')
  await goTo('tomas', 'Tomás Ortega, site foreman')
  await guest.seesHeading('Tomás Ortega')
  await goTo('coff', 'Coffee')
  await guest.seesHeading('Coffee')
  await goTo('words in no title', 'Search for “words in no title”')
  await guest.seesHeading('Search')
  // While something is typed, the key is the field's own.
  await guest.page.getByLabel('What do you remember of it?').focus()
  await guest.page.keyboard.press('Control+k')
  expect(await field.count()).toBe(0)
  await guest.page.getByRole('heading', { level: 1 }).focus()
  await guest.page.keyboard.press('Control+k')
  await field.waitFor()
  await guest.page.getByRole('option', { name: 'Coffee' }).waitFor()
  await guest.page.keyboard.press('ArrowUp')
  const last = guest.page.getByRole('option', { name: 'Drafts', selected: true })
  await last.waitFor()
  await guest.page.setViewportSize({ width: 1280, height: 320 })
  await guest.page.keyboard.press('ArrowDown')
  await guest.page.keyboard.press('ArrowUp')
  const lowerEdge = () => last.evaluate(option => option.getBoundingClientRect().bottom)
  await expect.poll(lowerEdge).toBeLessThanOrEqual(320)
  await guest.page.setViewportSize({ width: desk.width, height: desk.height })
  await guest.page.keyboard.press('Escape')
  await field.waitFor({ state: 'detached' })
  await guest.leave()
})

test('what is missing is said in our own words where it is missing, and the focus goes there', async () => {
  const guest = await Guest.arrive(browser, desk, keyboard)
  await bringSession(guest, 'mina@harbour.example')
  await guest.open(paths.person(harbourStreet, await memberCalled('Mina')))
  await guest.press('Edit how you introduce yourself')
  await guest.write('Your name', 'M')
  await guest.page.keyboard.press('Backspace')
  await guest.write('Your trade', 'landscape architect, of late')
  await guest.press('Save')
  await guest.reads('Please write your name.')
  const name = guest.page.getByRole('textbox', { name: 'Your name' })
  await expect.poll(() => name.evaluate(field => field === document.activeElement)).toBe(true)
  await guest.hasWritten('Your trade', 'landscape architect, of late')
  await guest.press('Leave it as it was')
  await guest.seesHeading('Mina Sato')
  await guest.leave()
})
