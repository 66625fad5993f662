import type { EntityManager } from 'typeorm'
import { newId } from '../graphql/identifier.ts'
import type { ToldWords } from './told-words.ts'

/** How long a mail is held, so that it can take along what follows, and be spared when its reader comes by. */
export const minutesHeld = 10

export type Told = {
  groupId: string
  toMemberId: string
  /** By which its room says whether a mail of it should still leave. */
  kind: string
  /** What it is about; needed wherever a candidate is named. */
  subjectId: string
  words: ToldWords
  /** Whether its mail need not be held. */
  atOnce?: boolean
}

/** Tells a member something in a verb's own transaction: it lies in their inbox, and a mail may follow. */
export async function tellMember(manager: EntityManager, told: Told, now: Date): Promise<void> {
  const { groupId, toMemberId, kind, subjectId, words, atOnce = false } = told
  const mailAt = new Date(now.getTime() + (atOnce ? 0 : minutesHeld * 60_000))
  const values = [groupId, newId(), toMemberId, kind, subjectId, JSON.stringify(words), now, mailAt]
  await manager.query('select app.tell_member($1, $2, $3, $4, $5, $6, $7, $8)', values)
}

/** Forgets whatever members were told about something, or in words that lead to it. */
export async function forgetTold(
  manager: EntityManager,
  { groupId, id }: { groupId: string; id: string },
): Promise<void> {
  await manager.query(
    `delete from inbox_items where group_id = $1 and (subject_id = $2::uuid or strpos(words::text, $2::text) > 0)`,
    [groupId, id],
  )
}
