import { writeLetter } from '../mail/letter-frame.tsx'
import type { LetterWords } from '../mail/letter.ts'
import { copy } from './copy/en.ts'

/** The letter that lets a known person in: digits to type, and a link to press. */
export function signInLetter(publicUrl: string, digits: string, linkPath: string): LetterWords {
  const words = copy.letter
  return writeLetter({
    subject: words.subject,
    heading: words.heading,
    pieces: [
      { says: words.digits },
      { digits },
      { says: words.orPress },
      { button: words.button, leadsTo: publicUrl + linkPath },
      { says: words.goodFor },
    ],
    because: words.because(new URL(publicUrl).host),
  })
}

/** The letter to an address without an account: how people come in. */
export function strangerLetter(publicUrl: string): LetterWords {
  const words = copy.strangerLetter
  const house = new URL(publicUrl).host
  return writeLetter({
    subject: copy.letter.subject,
    heading: words.heading,
    pieces: [
      { says: words.what(house) },
      { says: words.howPeopleComeIn },
      { says: words.otherAddress },
      { button: words.button, leadsTo: `${publicUrl}/sign-in` },
    ],
    because: copy.letter.because(house),
  })
}
