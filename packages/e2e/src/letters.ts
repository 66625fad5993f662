import { inject } from 'vitest'
import type { Letter } from './mail-sink.ts'

/** Someone's mail from now on: each letter is handed out once. */
export interface Mailbox {
  /** The next letter about this, as soon as it has come. */
  next(subject: RegExp): Promise<Letter>
  /** The next letter that tells this, alone or among other things. */
  telling(words: RegExp): Promise<Letter>
}

/** Opens the mail of an address; what came before lies on another pile. */
export async function mailboxOf(address: string): Promise<Mailbox> {
  const read = new Set((await lettersTo(address)).map((_, index) => index))
  async function nextOf(about: RegExp, partOf: (letter: Letter) => string): Promise<Letter> {
    const until = Date.now() + 60_000
    while (Date.now() < until) {
      const letters = await lettersTo(address)
      const index = letters.findIndex((each, at) => !read.has(at) && about.test(partOf(each)))
      const letter = letters[index]
      if (letter) {
        read.add(index)
        return letter
      }
      await new Promise(resolve => setTimeout(resolve, 100))
    }
    const came = (await lettersTo(address)).map(letter => letter.subject).join('; ')
    throw new Error(`No letter about ${about} came to ${address}. Came: ${came}`)
  }
  return {
    next: subject => nextOf(subject, letter => letter.subject),
    telling: words => nextOf(words, letter => `${letter.subject}\n${letter.text}`),
  }
}

/** Every letter that came to an address, the oldest first. */
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
  const link = letter.text
    .match(/https?:\/\/[^\s)\]]+/g)
    ?.find(each => new URL(each).pathname.startsWith(path))
  if (!link) throw new Error(`There is no link to ${path} in: ${letter.text}`)
  return link
}
