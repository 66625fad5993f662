import type { Locator } from 'playwright-core'

/** How someone gets at what is on the screen. */
export interface Hand {
  /** Presses a button, a link, a box. */
  press(place: Locator): Promise<void>
  /** Puts these words into a field, instead of what stands there. */
  write(field: Locator, words: string): Promise<void>
  /** Puts a day into a field that knows days, as "2026-12-01". */
  writeDay(field: Locator, day: string): Promise<void>
  /** Picks the entry that begins with these words from a list that opens. */
  pick(list: Locator, entry: string): Promise<void>
}

/** Lists that open are the browser's own, and are drawn where no test can reach. */
async function pickByName(list: Locator, entry: string): Promise<void> {
  const options = await list.getByRole('option').allInnerTexts()
  await list.selectOption({ label: options.find(option => option.startsWith(entry)) ?? entry })
}

export const mouse: Hand = {
  press: place => place.click(),
  write: (field, words) => field.fill(words),
  writeDay: (field, day) => field.fill(day),
  pick: pickByName,
}

export const finger: Hand = {
  press: place => place.tap(),
  async write(field, words) {
    await field.tap()
    await field.fill(words)
  },
  // What a finger would choose from is the browser's own, and is drawn where no test can reach.
  writeDay: (field, day) => field.fill(day),
  pick: pickByName,
}
