import type { Browser, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { listen, visit, type Look } from './browser.ts'
import type { Hand } from './hand.ts'
import { soon } from './soon.ts'

type Name = string | RegExp

const tableHeading = /^(Good\s|No \w+ |\w+ is )/

/** Someone before a screen, and what they do there by what they see: labels, names, words. */
export class Guest {
  private constructor(
    readonly page: Page,
    readonly troubles: string[],
    private readonly hand: Hand,
  ) {}

  static async arrive(browser: Browser, look: Look, hand: Hand): Promise<Guest> {
    const { page, troubles } = await visit(browser, look)
    return new Guest(page, troubles, hand)
  }

  /** The same person and browser after the tab was closed. */
  async inANewTab(): Promise<Guest> {
    const page = await this.page.context().newPage()
    await this.page.close()
    listen(page, this.troubles)
    return new Guest(page, this.troubles, this.hand)
  }

  /** The same person and browser, with a second tab beside the first. */
  async inASecondTab(): Promise<Guest> {
    const page = await this.page.context().newPage()
    listen(page, this.troubles)
    return new Guest(page, this.troubles, this.hand)
  }

  /** Types an address, or follows a link from a letter. */
  async open(address: string): Promise<void> {
    await this.page.goto(address)
  }

  press(button: Name): Promise<void> {
    return this.hand.press(this.within.getByRole('button', { name: button, exact: true }))
  }

  /** Presses a button that stands more than once, in the group of this name. */
  pressWithin(group: Name, button: Name): Promise<void> {
    const place = this.within.getByRole('group', { name: group })
    return this.hand.press(place.getByRole('button', { name: button, exact: true }))
  }

  /** Takes the first link of this name, where several lead to the same place. */
  follow(link: Name): Promise<void> {
    return this.hand.press(this.within.getByRole('link', { name: link, exact: true }).first())
  }

  tick(box: Name): Promise<void> {
    return this.hand.press(this.within.getByRole('checkbox', { name: box, exact: true }))
  }

  /** Chooses one of a few, each in a box of its own. */
  choose(answer: Name): Promise<void> {
    return this.hand.press(this.within.getByRole('radio', { name: answer, exact: true }))
  }

  /** Picks one of a list that opens. */
  pick(list: Name, entry: string): Promise<void> {
    return this.hand.pick(this.within.getByRole('combobox', { name: list, exact: true }), entry)
  }

  /** Unfolds what is folded away under these words. */
  unfold(words: Name): Promise<void> {
    return this.hand.press(this.within.locator('summary').filter({ hasText: words }))
  }

  write(field: Name, words: string): Promise<void> {
    return this.hand.write(this.within.getByRole('textbox', { name: field, exact: true }), words)
  }

  /** Writes a day into a field that knows days, as "2026-12-01". */
  writeDay(field: Name, day: string): Promise<void> {
    return this.hand.writeDay(this.within.getByRole('textbox', { name: field, exact: true }), day)
  }

  writeNumber(field: Name, number: string): Promise<void> {
    return this.hand.write(this.within.getByRole('spinbutton', { name: field, exact: true }), number)
  }

  /** Writes what one looks for into the field of a search. */
  lookFor(words: string): Promise<void> {
    return this.hand.write(this.within.getByRole('searchbox'), words)
  }

  /** Expects these words in a field; on a rich surface without the marks they have there. */
  async hasWritten(field: Name, words: string): Promise<void> {
    const found = this.within.getByRole('textbox', { name: field, exact: true })
    const written = () =>
      found.evaluate(element => {
        if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement)
          return element.value
        return element instanceof HTMLElement ? element.innerText.trim() : null
      })
    await soon(async () => expect(await written()).toBe(words))
  }

  /** Goes to the other surface for writing where one is not on this one, once there is a choice. */
  async writesOn(surface: 'plain' | 'rich'): Promise<void> {
    const [there, other] = ['Write with asterisks', 'Write as it will look'] as const
    const [leave, stay] = surface === 'plain' ? [there, other] : [other, there]
    await this.seesButton(/^Write (with|as)/)
    if (await this.within.getByRole('button', { name: leave, exact: true }).isVisible())
      await this.press(leave)
    await this.seesButton(stay)
  }

  /** Waits until this heading stands there: a page's, a question's, or a part's. */
  seesHeading(title: Name): Promise<void> {
    return this.within.getByRole('heading', { name: title, exact: true }).waitFor()
  }

  /** Waits until the Table stands there: when the next meeting is, or a greeting where none is planned. */
  seesTheTable(): Promise<void> {
    return this.within.getByRole('heading', { level: 1, name: tableHeading }).waitFor()
  }

  /** Waits until the page is open to which one is led after signing in: the Table, or where one chooses among several. */
  isLedIn(): Promise<void> {
    const anyTable = this.within.getByRole('heading', { level: 1, name: tableHeading })
    return anyTable.or(this.within.getByRole('heading', { name: 'Your groups' })).waitFor()
  }

  /** Waits until these words stand there. */
  reads(words: Name): Promise<void> {
    return this.within.getByText(words).first().waitFor()
  }

  /** Waits until these words are nowhere. */
  readsNoMore(words: Name): Promise<void> {
    return this.within.getByText(words).first().waitFor({ state: 'hidden' })
  }

  /** Waits until these words stand in a post, once; on their way or not sent they would not. */
  seesPost(words: string): Promise<void> {
    return this.page
      .getByRole('article', { name: /^Post by/ })
      .getByText(words)
      .waitFor()
  }

  /** Waits until this button can be pressed. */
  seesButton(name: Name): Promise<void> {
    return this.within.getByRole('button', { name, exact: true }).waitFor()
  }

  /** Closes the browser; nothing may have gone wrong in it unseen. */
  async leave(): Promise<void> {
    await this.page.context().close()
    expect(this.troubles).toEqual([])
  }

  /** The page, or the question that lies over it and wants an answer first. */
  private get within(): Locator {
    return this.page.locator('dialog:modal, body:not(:has(dialog:modal))')
  }
}
