import type { Group } from '../groups/group.ts'
import { writeLetter } from '../mail/letter-frame.tsx'
import type { LetterWords } from '../mail/letter.ts'
import { byline, dayIn } from './copy/en.ts'
import { letters } from './copy/letters-en.ts'

type Person = { name: string; trade: string }

/** All that the letter of an invitation says. */
export type InvitationDraft = {
  group: Group
  /** In whose name it is. */
  voucher: Person
  /** The invited person's name, as whoever vouches wrote it. */
  name: string
  /** Why, in the sponsor's words; null for those already at the table. */
  words: string | null
  code: string
  expiresAt: Date
  publicUrl: string
}

/** The letter with the link; the only place in which the code stands. */
export function invitationLetter(draft: InvitationDraft): LetterWords {
  const { group, voucher, name, words, code, expiresAt, publicUrl } = draft
  const copy = words === null ? letters.atTheTable : letters.candidate
  return writeLetter({
    subject: copy.subject(voucher.name, group.name),
    heading: copy.heading(name),
    pieces: [
      { says: copy.asks(voucher.name, group.name) },
      ...(words === null ? [] : [{ words, by: byline(voucher) }]),
      { says: copy.next },
      { button: letters.button, leadsTo: `${publicUrl}/i/${code}` },
      { says: letters.until(dayIn(group.timeZone, expiresAt)) },
    ],
    because: letters.because(voucher.name, new URL(publicUrl).host),
  })
}

/** The six digits that show who holds the invited address. */
export function comingLetter(groupName: string, digits: string, publicUrl: string): LetterWords {
  const copy = letters.coming
  return writeLetter({
    subject: copy.subject,
    heading: copy.heading(groupName),
    pieces: [{ says: copy.type }, { digits }, { says: copy.goodFor }],
    because: copy.because(new URL(publicUrl).host),
  })
}
