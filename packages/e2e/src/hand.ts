import type { Locator } from 'playwright-core'

/** How someone gets at what is on the screen. */
export interface Hand {
  /** Presses a button, a link, a box. */
  press(place: Locator): Promise<void>
  /** Puts these words into a field, instead of what stands there. */
  write(field: Locator, words: string): Promise<void>
}

export const mouse: Hand = {
  press: place => place.click(),
  write: (field, words) => field.fill(words),
}

export const finger: Hand = {
  press: place => place.tap(),
  async write(field, words) {
    await field.tap()
    await field.fill(words)
  },
}
