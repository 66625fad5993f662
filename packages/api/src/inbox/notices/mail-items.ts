import type { EntityManager } from 'typeorm'
import type { Clock } from '../../database/clock.ts'
import type { Database } from '../../database/database.ts'
import { inEveryGroup } from '../../database/in-every-group.ts'
import { findMailReadersAmong } from '../mail/mail-reader.ts'
import { queueMemberLetters } from '../mail/queue-member-letters.ts'
import { findDueItems, turnItems } from './due-items.ts'
import { sortDue } from './sort-due.ts'

/**
 * The job by the clock that has mails carry what members were told: one for each member and group, in hours that are
 * decent where they are. In each group as many statements, however many are told.
 */
export function mailItemsEverywhere(database: Database, clock: Clock): () => Promise<void> {
  return async () => {
    const now = clock()
    const due = {
      groups: 'select id from app.groups_with_mail_due($1) id',
      values: [now],
      trouble: 'In a group, what was told was not mailed.',
    }
    await inEveryGroup(database, due, id =>
      database.asSystem('mailing what was told', id, manager => mailItems(manager, id, now)),
    )
  }
}

async function mailItems(manager: EntityManager, groupId: string, now: Date): Promise<void> {
  const items = await findDueItems(manager, groupId, now)
  const memberIds = [...new Set(items.map(({ memberId }) => memberId))]
  const readers = await findMailReadersAmong(manager, groupId, memberIds)
  const { notices, postponed, dropped } = sortDue(
    items,
    new Map(readers.map(reader => [reader.memberId, reader])),
    now,
  )
  const carried = await turnItems(manager, groupId, [
    ...notices.flatMap(({ letterId, itemIds }) => itemIds.map(id => ({ id, mailAt: null, letterId }))),
    ...postponed.map(({ id, until }) => ({ id, mailAt: until, letterId: null })),
    ...dropped.map(id => ({ id, mailAt: null, letterId: null })),
  ])
  const letters = notices
    .filter(({ letterId }) => carried.has(letterId))
    .map(({ letterId: id, memberId }) => ({
      id,
      kind: 'NOTICE',
      groupId,
      memberId,
      subjectId: null,
      once: `NOTICE/${id}`,
    }))
  await queueMemberLetters(manager, letters)
}
