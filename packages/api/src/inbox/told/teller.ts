import type { EntityManager } from 'typeorm'
import type { Happening } from '../../activity/announce.ts'

/** Tells of one kind of happening, as the system in its group: writes an item for exactly those who may know it. */
export type Teller = (manager: EntityManager, happening: Happening, now: Date) => Promise<void>
