import type { EntityManager } from 'typeorm'
import { newId } from '../graphql/identifier.ts'
import { Fact, type FactKind } from './fact.ts'

type Told = {
  groupId: string
  kind: FactKind
  actorId?: string | null
  memberId?: string | null
  name?: string | null
  /** The sponsorship or invitation it is about; needed wherever a candidate is named. */
  subjectId?: string | null
  reason?: string | null
}

/** Records what happened, in the transaction in which it happens. Followers hear of it once that is committed. */
export async function recordFact(manager: EntityManager, told: Told): Promise<void> {
  // Nothing is read back: whoever acts may add to what happened, but only admins read it.
  await manager
    .createQueryBuilder()
    .insert()
    .into(Fact)
    .values({ id: newId(), ...told })
    .updateEntity(false)
    .execute()
  await manager.query('select app.wake_followers($1)', [told.groupId])
}
