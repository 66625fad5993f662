import type { QueuedLetter } from '../../mail/letter-kinds.ts'
import type { ComposedLetter } from '../../mail/letter.ts'
import { forMember } from '../mail/frame-for-member.ts'
import type { MailHouse } from '../mail/mail-house.ts'
import { copy } from './copy/en.ts'
import { saidPieces } from './said-entries.ts'
import { findSaidInThreads } from './said-in-threads.ts'
import { sitDown, type Reading } from './sit-down.ts'

/** Words the digest of a week, from what its reader finds now; null when nothing is new to them. */
export async function writeDigest(house: MailHouse, letter: QueuedLetter): Promise<ComposedLetter | null> {
  const reading = await sitDown(house, letter)
  return reading?.reader.weeklyDigest ? wordDigest(house, reading) : null
}

/** The same from what was read already. */
export async function wordDigest(house: MailHouse, reading: Reading): Promise<ComposedLetter | null> {
  const said = await findSaidInThreads(reading)
  if (!said.some(({ newPostCount }) => newPostCount > 0)) return null
  const { evening, group, seat } = reading
  return forMember(house, group, seat.memberId, {
    subject: copy.digest.subject(group.name),
    heading: copy.digest.heading(group.name),
    pieces: [
      { says: copy.digest.lede },
      ...saidPieces(said, { ...house, group, content: evening.content }),
      { button: copy.digest.open(group.name), leadsTo: `${house.publicUrl}/g/${group.slug}` },
    ],
  })
}
