import type { Guest } from '../guest.ts'

/** Lets time pass, for everybody; what was due is done when it returns. The guest is led away to where one does that. */
export async function letPass(
  guest: Guest,
  time: 'A day' | 'A week' | 'Two weeks' | 'Three months',
): Promise<void> {
  await guest.open('/dev/clock')
  const before = await guest.page.getByRole('main').innerText()
  await guest.press(`${time} later`)
  await guest.page.waitForFunction(words => document.querySelector('main')?.innerText !== words, before)
}
