import { expect } from 'vitest'
import type { Guest } from '../guest.ts'

/** A day of a calendar, as "2026-12-01". */
export type Day = string

/** The day it is where the product runs: its clock is ahead of the wall's by the days that stories let pass. */
export async function todayOf(guest: Guest): Promise<Day> {
  await guest.open('/dev/clock')
  const words = await guest.page.getByRole('main').innerText()
  const [, date] = /it is \w+, (\w+ \d+, \d{4})/.exec(words) ?? []
  if (!date) throw new Error(`It is not told which day it is: ${words}`)
  return new Date(`${date} UTC`).toISOString().slice(0, 10)
}

export function daysAfter(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

/** How a meeting on that day is called in the list and on its page: "Tuesday, 8 December", "Friday 1 January 2027". */
export function calledOn(day: Day): RegExp {
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-IE', { ...options, timeZone: 'UTC' }).format(new Date(day))
  return new RegExp(`${part({ weekday: 'long' })},? ${part({ day: 'numeric', month: 'long' })}\\b`)
}

/** From wherever one is to the meeting of that day, through the list. */
export async function openMeeting(guest: Guest, day: Day): Promise<void> {
  await guest.follow('Coffee')
  await guest.seesHeading('Coffee')
  await guest.follow(calledOn(day))
  await guest.seesHeading(calledOn(day))
}

/** Expects these things on the table of the page, in this order. */
export async function expectOnTable(guest: Guest, titles: string[]): Promise<void> {
  const table = guest.page.getByRole('region', { name: /^On .* table$/ })
  const shown = () => table.getByRole('listitem').locator('p:first-of-type').allInnerTexts()
  await expect.poll(async () => (await shown()).filter(words => titles.includes(words))).toEqual(titles)
}

/** Takes hold of one thing on the table, and lets it go over another. Only a pointer can: keys have their own buttons. */
export async function dragOnto({ page }: Guest, title: string, other: string): Promise<void> {
  const row = (words: string) => page.getByRole('listitem').filter({ hasText: words })
  const grip = row(title).getByTitle('Drag to move')
  await grip.scrollIntoViewIfNeeded()
  const [from, onto] = [await grip.boundingBox(), await row(other).boundingBox()]
  if (!from || !onto) throw new Error(`“${title}” cannot be dragged onto “${other}”.`)
  const x = from.x + from.width / 2
  await page.mouse.move(x, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(x, onto.y + onto.height / 2, { steps: 8 })
  await page.mouse.up()
}

/** Does something that shows at once, and waits until it is saved: others see it from then on. */
export async function untilSaved({ page }: Guest, act: () => Promise<void>): Promise<void> {
  const answered = page.waitForResponse('**/graphql')
  await act()
  await answered
}
