import type { Seat } from '../database/seat.ts'
import type { Draft } from './draft.ts'

/**
 * A draft is its writer's alone. They keep it and find it also while paused, or before they accept the charter: what
 * was typed until then is not lost.
 */
export const isWriter = (seat: Seat, draft: Pick<Draft, 'groupId' | 'memberId'>): boolean =>
  seat.groupId === draft.groupId && seat.memberId === draft.memberId
