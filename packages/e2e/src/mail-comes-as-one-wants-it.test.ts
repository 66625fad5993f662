import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { paths } from '../../web/src/paths.ts'
import { comeInAs, desk, leaveBrowser, openBrowser, phone } from './browser.ts'
import { mapleRoom } from './demo-groups.ts'
import { Guest } from './guest.ts'
import { finger } from './hand.ts'
import { keyboard } from './keyboard.ts'
import { digitsIn, mailboxOf } from './letters.ts'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await leaveBrowser(browser)
})

const yourAddress = 'You sign in with this address, and mail goes to it:'

test('what comes by mail is chosen by the keyboard alone, saved at once, and told word for word', async () => {
  const ines = await Guest.arrive(browser, desk, keyboard)
  await comeInAs(ines, 'ines@maple.example')
  await ines.seesTheTable()
  await ines.open(`${paths.settings()}#mail`)
  await ines.seesHeading('What comes by mail')
  await ines.reads(/^What concerns you, held for ten minutes/)
  await ines.choose('Only the evening before')
  await ines.readsNoMore(/^What concerns you, held for ten minutes/)
  await ines.reads(/^The evening before/)
  await ines.tick('In a week without a meeting, what was said in it')
  await ines.readsNoMore(/^In a week without a meeting, a digest/)

  await ines.page.getByLabel('From', { exact: true }).fill('21:30')
  await ines.choose('By my clock: Dublin')
  await ines.press('Save the quiet hours')
  await ines.reads('Saved.')

  await ines.open(paths.settings())
  const isChecked = (name: string) => ines.page.getByRole('radio', { name, exact: true }).isChecked()
  await expect.poll(() => isChecked('Only the evening before')).toBe(true)
  expect(await isChecked('By my clock: Dublin')).toBe(true)
  expect(await ines.page.getByLabel('From', { exact: true }).inputValue()).toBe('21:30')
  await ines.readsNoMore(/^In a week without a meeting, a digest/)
  await ines.leave()
})

test('an address is changed by six digits to the new one, also when the page is closed while one looks for them', async () => {
  const bo = await Guest.arrive(browser, phone, finger)
  await comeInAs(bo, 'bo@maple.example')
  await bo.seesTheTable()
  const address = `bo${Math.random().toString(36).slice(2, 8)}@elsewhere.example`
  const [mail, oldMail] = [await mailboxOf(address), await mailboxOf('bo@maple.example')]
  await bo.open(paths.address())
  await bo.press('Change the address')
  await bo.write('Your new address', address)
  await bo.press('Send the six digits')
  await bo.reads('If all is well, a letter reaches')
  const digits = digitsIn(await mail.next(/new address/))

  const back = await bo.inANewTab()
  await back.open(paths.settings())
  await back.write('The six digits in the letter', digits === '000000' ? '111111' : '000000')
  await back.press('Change my address')
  await back.reads(/^Those are not the digits/)
  expect(await back.page.getByText(yourAddress).innerText()).toContain('bo@maple.example')
  await back.write('The six digits in the letter', digits)
  await back.press('Change my address')
  await back.reads(/^This is your address now/)
  expect(await back.page.getByText(yourAddress).innerText()).toContain(address)
  await oldMail.next(/another address now/)

  await back.open(paths.table(mapleRoom))
  await back.seesTheTable()
  await back.leave()
})
