import { inject } from 'vitest'
import type { Letter } from './mail-sink.ts'

/** Waits for the newest letter to this address that is not among those already seen. */
export async function nextLetter(to: string, subject: RegExp, since = 0): Promise<Letter> {
  const until = Date.now() + 20_000
  while (Date.now() < until) {
    const letters = (await lettersTo(to)).slice(since)
    const letter = letters.findLast(each => subject.test(each.subject))
    if (letter) return letter
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error(
    `No letter about ${subject} came to ${to}. Came: ${(await lettersTo(to)).map(each => each.subject).join('; ')}`,
  )
}

export async function lettersTo(address: string): Promise<Letter[]> {
  const letters = (await (await fetch(inject('mailUrl'))).json()) as Letter[]
  return letters.filter(letter => letter.to === address)
}

/** The six digits in a letter. */
export function digitsIn(letter: Letter): string {
  const digits = /\b(\d{3}) ?(\d{3})\b/.exec(letter.text)
  if (!digits) throw new Error(`There are no digits in: ${letter.text}`)
  return `${digits[1]}${digits[2]}`
}

/** The first link in a letter to this kind of address. */
export function linkIn(letter: Letter, path: string): string {
  const link = letter.text.match(/https?:\/\/\S+/g)?.find(each => new URL(each).pathname.startsWith(path))
  if (!link) throw new Error(`There is no link to ${path} in: ${letter.text}`)
  return link
}
