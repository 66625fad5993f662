import { writeLetter } from '../../mail/letter-frame.tsx'
import type { LetterWords } from '../../mail/letter.ts'
import { copy } from './copy/en.ts'

const hostOf = (publicUrl: string) => new URL(publicUrl).host

/** The letter that proves a new address: digits to type where they were asked for. */
export function newAddressLetter(publicUrl: string, digits: string): LetterWords {
  const words = copy.newAddress
  return writeLetter({
    subject: words.subject,
    heading: words.heading,
    pieces: [{ says: words.digits }, { digits }, { says: words.goodFor }],
    because: words.because(hostOf(publicUrl)),
  })
}

/** The letter to an address that signs somebody in already. */
export function alreadySignsInLetter(publicUrl: string): LetterWords {
  const words = copy.alreadySignsIn
  const house = hostOf(publicUrl)
  return writeLetter({
    subject: copy.newAddress.subject,
    heading: words.heading,
    pieces: [
      { says: words.what(house) },
      { says: words.whatToDo },
      { button: words.button, leadsTo: `${publicUrl}/sign-in` },
    ],
    because: copy.newAddress.because(house),
  })
}

/** The letter to the address that was left. It does not name the new one: who reads here now may be somebody else. */
export function addressChangedLetter(publicUrl: string): LetterWords {
  const words = copy.changed
  const house = hostOf(publicUrl)
  return writeLetter({
    subject: words.subject,
    heading: words.heading,
    pieces: [{ says: words.what(house) }, { says: words.ifNotYou(house) }],
    because: words.because(house),
  })
}
