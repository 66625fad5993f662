/**
 * What of a group can change while somebody looks on. GONE: a thread is theirs to read no more. ANEW: they may read more
 * or less than before, in many places.
 */
export type EventKind =
  | 'POST'
  | 'THREAD'
  | 'MEETING'
  | 'TABLE'
  | 'INBOX'
  | 'READ'
  | 'MEMBER'
  | 'GONE'
  | 'ANEW'

/** That something changed, told by ids alone. */
export type LiveEvent = {
  /** From 1, without gaps, in the order of the commits of its group. */
  sequence: number
  kind: EventKind
  subjectId: string
  threadId: string | null
  /** The one member it is for; null where it is for all who may read it. */
  memberId: string | null
}
