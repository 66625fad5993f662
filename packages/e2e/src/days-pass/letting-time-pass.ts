import type { Guest } from '../guest.ts'

type Step =
  | 'Fifteen minutes later'
  | 'Until noon'
  | 'Until seven in the evening'
  | 'A day later'
  | 'A week later'
  | 'Two weeks later'
  | 'Three months later'

/** Lets time pass, for everybody; what was due is done when it returns. The guest is led away to where one does that. */
export async function letPass(guest: Guest, step: Step): Promise<void> {
  await guest.open('/dev/clock')
  const before = await guest.page.getByRole('main').innerText()
  await guest.press(step)
  await guest.page.waitForFunction(words => document.querySelector('main')?.innerText !== words, before)
}

/** Lets the minutes pass for which mail to members is held, and the night in which none is sent. */
export async function letMailLeave(guest: Guest): Promise<void> {
  await letPass(guest, 'Fifteen minutes later')
  await letPass(guest, 'Until noon')
}
