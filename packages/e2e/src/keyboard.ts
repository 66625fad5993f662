import type { Locator, Page } from 'playwright-core'
import type { Hand } from './hand.ts'

/** More than the stops of the longest page. */
const mostStops = 200

/** Which document a page's last key went to, by when it was opened. */
const lastDocument = new WeakMap<Page, number>()

/** Tab, Enter, Space and letters; nothing is ever pointed at. */
export const keyboard: Hand = {
  async press(place) {
    if (await place.evaluate(element => element.matches('input[type=radio]'))) return choose(place)
    await tabTo(place)
    const isBox = await place.evaluate(element => element.matches('input[type=checkbox]'))
    await place.page().keyboard.press(isBox ? 'Space' : 'Enter')
  },
  async write(field, words) {
    await tabTo(field)
    await field.page().keyboard.press('ControlOrMeta+A')
    await field.page().keyboard.type(words)
  },
  async writeDay(field, day) {
    await tabTo(field)
    const [year = '', month = '', date = ''] = day.split('-')
    // The browser asks for day and month in the order of the country it was made for.
    for (const order of [
      [date, month],
      [month, date],
    ]) {
      await field.page().keyboard.type([...order, year].join(''))
      if ((await field.inputValue()) === day) return
      for (let part = 0; part < 2; part++) await field.page().keyboard.press('Shift+Tab')
    }
    throw new Error(`By keyboard nobody writes ${day} into ${field}.`)
  },
  async pick(list, entry) {
    await tabTo(list)
    await list.page().keyboard.type(entry)
  },
}

/** Tab stops at one box of a few: the chosen one, or the first. The arrows go on from there, and choose as they go. */
async function choose(box: Locator): Promise<void> {
  const page = box.page()
  const all = page.locator(`input[type=radio][name="${await box.getAttribute('name')}"]`)
  const chosen = all.and(page.locator(':checked'))
  await tabTo((await chosen.count()) > 0 ? chosen : all.first())
  for (let boxes = await all.count(); boxes > 0; boxes--) {
    if (await hasFocus(box)) return page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`By the arrows nobody reaches ${box}.`)
}

/** Tabs on until this has the focus; fails where it is never reached. */
async function tabTo(place: Locator): Promise<void> {
  const page = place.page()
  await place.waitFor()
  const document = await page.evaluate(() => performance.timeOrigin)
  if (lastDocument.get(page) === document) await expectFocusIsHeld(page)
  lastDocument.set(page, document)
  // By its name it is found once: to ask for it anew at each stop takes longer than the way.
  let element = await place.elementHandle()
  for (let stops = 0; stops < mostStops; stops++) {
    const at = await element?.evaluate(node =>
      node.isConnected ? node === node.ownerDocument?.activeElement : null,
    )
    if (at) return
    if (at === null) element = await place.elementHandle()
    else await page.keyboard.press('Tab')
  }
  throw new Error(`By keyboard nobody reaches ${place}.`)
}

const hasFocus = (place: Locator) =>
  place.evaluate(element => element === element.ownerDocument.activeElement)

/** After an act something has the focus; only on a page that was just opened nothing may have it. */
async function expectFocusIsHeld(page: Page): Promise<void> {
  const until = Date.now() + 60_000
  while (await page.evaluate(() => document.activeElement === document.body)) {
    if (Date.now() > until) throw new Error(`The focus is lost at ${page.url()}.`)
    await page.waitForTimeout(50)
  }
}
