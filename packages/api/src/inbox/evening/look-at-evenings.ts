import type { EntityManager } from 'typeorm'
import type { Clock } from '../../database/clock.ts'
import type { Database } from '../../database/database.ts'
import { inEveryGroup } from '../../database/in-every-group.ts'
import { newId } from '../../graphql/identifier.ts'
import { findMailReaders } from '../mail/mail-reader.ts'
import { queueMemberLetters } from '../mail/queue-member-letters.ts'
import { findEveningGroup } from './evening-group.ts'
import { mailsByTheClock, type MailByTheClock } from './mails-by-the-clock.ts'

/** How long what a group or a member has chosen anew may take to count, in minutes. */
const minutesBetween = 15

/**
 * The job by the clock that queues the mails of the evening before a meeting, and digests, each at its reader's own
 * moment. In each group as many statements, however many are written to.
 */
export function mailEveningsEverywhere(database: Database, clock: Clock): () => Promise<void> {
  return async () => {
    const now = clock()
    const due = {
      groups: 'select id from app.groups_with_evening_due($1) id',
      values: [now],
      trouble: 'In a group, no mail by the clock was queued.',
    }
    await inEveryGroup(database, due, id =>
      database.asSystem('mail by the clock', id, manager => mailEvenings(manager, id, now)),
    )
  }
}

async function mailEvenings(manager: EntityManager, groupId: string, now: Date): Promise<void> {
  const group = await findEveningGroup(manager, groupId, now)
  const mails = mailsByTheClock(group, await findMailReaders(manager, groupId), now)
  const due = mails.filter(({ leaves }) => leaves <= now)
  const letters = due.map(({ leaves: _leaves, ...letter }) => ({ id: newId(), groupId, ...letter }))
  await queueMemberLetters(manager, letters)
  await manager.query(
    `insert into evening_looks (group_id, look_at) values ($1, $2)
     on conflict (group_id) do update set look_at = excluded.look_at`,
    [groupId, nextLook(mails, now)],
  )
}

/** When the next mail leaves, as things stand now. */
function nextLook(mails: readonly MailByTheClock[], now: Date): Date {
  const later = mails.map(({ leaves }) => leaves.getTime()).filter(leaves => leaves > now.getTime())
  return new Date(Math.min(now.getTime() + minutesBetween * 60_000, ...later))
}
