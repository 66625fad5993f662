import type { EntityManager } from 'typeorm'
import { daysAfter, type Clock } from '../../database/clock.ts'
import type { Database } from '../../database/database.ts'
import { inEveryGroup } from '../../database/in-every-group.ts'
import { daysUntilOutcome } from '../../threads/asks/ask-policy.ts'
import { holdThreads } from './hold-threads.ts'
import { eventOf, joinReaders, ofThread } from './readers.ts'
import { tellItems, type Telling } from './tell-items.ts'

/** How long it is made up for that nobody was asked on the day; less than what was told is kept, so none is asked twice. */
const daysLate = 30

/** Its asker alone, once for each time it was closed, where an answer could still be written. */
const askers = `
  select ${ofThread}, null as "actorId",
    ${eventOf('what became', 't.id', 'extract(epoch from t.closed_at)')} as "eventId"
  from threads t
    ${joinReaders}
  where t.group_id = $1 and t.closed_at > $2 and t.closed_at <= $3 and m.id = t.author_id
    and t.outcome_post_id is null and t.outcome_declined_at is null and t.discarded_at is null
    and t.rested_at is null and (t.replies_close_at is null or t.replies_close_at > $4)`

/** The job by the clock that asks those whose ask was closed four weeks ago what became of it. */
export function askWhatBecame(database: Database, clock: Clock): () => Promise<void> {
  return async () => {
    const now = clock()
    const values = [daysAfter(now, -daysUntilOutcome - daysLate), daysAfter(now, -daysUntilOutcome)]
    const due = {
      groups: 'select id from app.groups_with_asks_to_tell_of($1, $2) id',
      values,
      trouble: 'In a group, nobody was asked what became of what they had asked.',
    }
    await inEveryGroup(database, due, groupId =>
      database.asSystem('asking what became', groupId, manager => ask(manager, groupId, values, now)),
    )
  }
}

async function ask(manager: EntityManager, groupId: string, window: Date[], now: Date): Promise<void> {
  await holdThreads(manager, groupId, 't.closed_at <= $2', window[1])
  const found: Omit<Telling, 'kind'>[] = await manager.query(askers, [groupId, ...window, now])
  const tellings = found.map(asker => ({ ...asker, kind: 'WHAT_BECAME' as const }))
  await tellItems(manager, groupId, tellings, now)
}
