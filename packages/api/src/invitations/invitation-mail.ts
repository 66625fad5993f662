import type { Group } from '../groups/group.ts'
import { writeLetter } from '../mail/letter-frame.tsx'
import type { LetterWords } from '../mail/letter.ts'
import { byline, dayIn } from './copy/en.ts'
import { letters } from './copy/letters-en.ts'

type Person = { name: string; trade: string }

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

/** Tells whoever vouched that someone has come; a newcomer's sponsor also that they stay together. */
export function hasComeLetter(
  group: Group,
  member: Person & { id: string; isNewcomer: boolean },
  publicUrl: string,
): LetterWords {
  const copy = letters.hasCome
  return writeLetter({
    subject: copy.subject(member.name, group.name),
    heading: copy.heading(member.name),
    pieces: [
      { says: copy.says(byline(member), group.name) },
      ...(member.isNewcomer ? [{ says: copy.stay }] : []),
      { button: copy.button, leadsTo: `${publicUrl}/g/${group.slug}/people/${member.id}` },
    ],
    because: because(group.name, member.isNewcomer),
  })
}

/** Tells whoever vouched that the answer is no. */
export function hasDeclinedLetter(group: Group, name: string, isCandidate: boolean): LetterWords {
  const copy = letters.hasDeclined
  return writeLetter({
    subject: copy.subject(name, group.name),
    heading: copy.heading(name),
    pieces: [{ says: copy.says(name, group.name) }, { says: copy.rest }],
    because: because(group.name, isCandidate),
  })
}

const because = (group: string, isCandidate: boolean) =>
  isCandidate ? letters.becauseYouVouch(group) : letters.becauseYouInvited(group)
