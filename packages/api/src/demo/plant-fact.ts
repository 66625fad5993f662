import type { Fact } from '../activity/fact.ts'
import { newId } from '../graphql/identifier.ts'
import type { Planting } from './planting.ts'

type Told = Pick<Fact, 'kind' | 'happenedAt'> &
  Partial<Pick<Fact, 'actorId' | 'memberId' | 'name' | 'subjectId' | 'reason'>>

/** Plants what admins are told happened. */
export function plantFact({ insert, groupId }: Planting, told: Told): Promise<void> {
  return insert.row('facts', {
    group_id: groupId,
    id: newId(),
    kind: told.kind,
    actor_id: told.actorId ?? null,
    member_id: told.memberId ?? null,
    name: told.name ?? null,
    reason: told.reason ?? null,
    subject_id: told.subjectId ?? null,
    happened_at: told.happenedAt,
  })
}
