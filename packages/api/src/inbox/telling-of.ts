import type { EntityManager } from 'typeorm'
import type { Happening, HappeningKind } from '../activity/announce.ts'
import type { Hearer } from '../activity/hear-of.ts'
import type { Clock } from '../database/clock.ts'
import type { Database } from '../database/database.ts'

/** Tells of one kind of happening, as the system in its group: writes an item for exactly those who may know it. */
export type Teller = (manager: EntityManager, happening: Happening, now: Date) => Promise<void>

/** Who is told of what. A kind without an entry concerns nobody. */
const tellers: Partial<Record<HappeningKind, Teller>> = {}

/** Tells members what happened, each once, however often it is heard of. */
export function tellingOf(database: Database, clock: Clock): Hearer {
  return async happening => {
    const tell = tellers[happening.kind]
    if (!tell) return
    await database.asSystem(`telling of ${happening.kind}`, happening.groupId, manager =>
      tell(manager, happening, clock()),
    )
  }
}
