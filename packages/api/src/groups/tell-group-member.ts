import type { EntityManager } from 'typeorm'
import { tellMember } from '../activity/tell-member.ts'
import type { ToldWords } from '../activity/told-words.ts'
import { copy } from './copy/en.ts'
import type { Group } from './group.ts'
import type { Member } from './member.ts'

/** Something about the group that one of its members is told. */
export type ToldInGroup = {
  /** The name of its {@link LetterKind}: of this room, or of one above. */
  kind: string
  group: Pick<Group, 'id'>
  toMemberId: string
  words: Omit<ToldWords, 'reason' | 'way'>
  reason?: ToldWords['reason']
  /** What it is about, when not the member it is told to. */
  subjectId?: string
  /** The button into the group; null where the way in is closed. */
  way?: ToldWords['way']
  /** Whether its mail need not be held. */
  atOnce?: boolean
}

const table = { button: copy.letters.open, path: '' }

/** Tells a member, in the verb's own transaction. */
export async function tellGroupMember(manager: EntityManager, now: Date, told: ToldInGroup): Promise<void> {
  const { kind, group, toMemberId, subjectId = toMemberId, reason, way = table, atOnce } = told
  const words = { ...told.words, ...(reason && { reason }), way }
  const item = { groupId: group.id, toMemberId, kind, subjectId, words, ...(atOnce && { atOnce }) }
  await tellMember(manager, item, now)
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
