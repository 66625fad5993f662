import { registerEnumType } from 'type-graphql'
import type { ThreadKind } from './thread-kind.ts'

type Rest = { discardedAt: Date | null; restedAt: Date | null }
type Asking = { kind: ThreadKind; answeredAt: Date | null; closedAt: Date | null }

export enum ThreadState {
  OPEN = 'OPEN',
  RESTING = 'RESTING',
  DISCARDED = 'DISCARDED',
}

export enum AskState {
  OPEN = 'OPEN',
  ANSWERED = 'ANSWERED',
  CLOSED = 'CLOSED',
}

registerEnumType(ThreadState, {
  name: 'ThreadState',
  description: 'Whether a thread goes on.',
  valuesConfig: {
    RESTING: { description: 'Closed to replies until somebody wakes it.' },
    DISCARDED: { description: 'Can be restored for 30 days; then its words are erased.' },
  },
})

registerEnumType(AskState, {
  name: 'AskState',
  description: 'How far an ask has come.',
  valuesConfig: {
    ANSWERED: { description: 'Somebody else has replied.' },
    CLOSED: { description: 'By its asker, with thanks or without.' },
  },
})

/** Where a thread is in its life; a discarded one rests no more. */
export function threadState({ discardedAt, restedAt }: Rest): ThreadState {
  if (discardedAt) return ThreadState.DISCARDED
  return restedAt ? ThreadState.RESTING : ThreadState.OPEN
}

/** Null for what is no ask. */
export function askState({ kind, answeredAt, closedAt }: Asking): AskState | null {
  if (kind !== 'ASK') return null
  if (closedAt) return AskState.CLOSED
  return answeredAt ? AskState.ANSWERED : AskState.OPEN
}
