import type { EntityManager } from 'typeorm'
import type { RequestContext } from '../graphql/request-context.ts'
import { writeLetter } from '../mail/letter-frame.tsx'
import { queueLetter } from '../mail/queue-letter.ts'
import { copy } from './copy/en.ts'
import type { Group } from './group.ts'
import type { Member } from './member.ts'

/** A letter about the group to one of its members. */
export type GroupLetter = {
  /** The name of its {@link LetterKind}: of this room, or of one above. */
  kind: string
  group: Pick<Group, 'id' | 'name' | 'slug'>
  toMemberId: string
  words: { subject: string; heading: string; says: string[] }
  /** What a person wrote, and who. */
  reason?: { words: string; by: string }
  /** What it is about, when not the member it goes to. */
  subjectId?: string
  /** The button into the group; null where the way in is closed. */
  way?: { button: string; path: string } | null
}

const table = { button: copy.letters.open, path: '' }

/** Queues a letter to a member, in the verb's own transaction. */
export async function writeToMember(
  manager: EntityManager,
  { publicUrl }: Pick<RequestContext['deployment'], 'publicUrl'>,
  { kind, group, toMemberId, subjectId = toMemberId, words, reason, way = table }: GroupLetter,
): Promise<void> {
  const because = way === null ? copy.letters.becauseYouHad : copy.letters.because
  const letter = writeLetter({
    subject: words.subject,
    heading: words.heading,
    pieces: [
      ...words.says.map(says => ({ says })),
      ...(reason ? [reason] : []),
      ...(way === null ? [] : [{ button: way.button, leadsTo: `${publicUrl}/g/${group.slug}${way.path}` }]),
    ],
    because: because(group.name, new URL(publicUrl).host),
  })
  await queueLetter(manager, {
    kind,
    groupId: group.id,
    toMember: toMemberId,
    subjectId,
    ...letter,
  })
}

/** "Priya Kaur, pharmacist" */
export const byline = ({ name, trade }: Pick<Member, 'name' | 'trade'>) => `${name}, ${trade}`

/** A moment as the group's clock tells it: "Tuesday 3 March, 06:30". */
export function momentIn(group: Pick<Group, 'timeZone'>, moment: Date): string {
  return new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: group.timeZone,
  }).format(moment)
}
