import type { EntityManager } from 'typeorm'

/** What rooms above may want to hear of, one by one, in the past tense. */
export const happeningKinds = [
  'POST_ADDED',
  'POST_EDITED',
  'ASK_CLOSED',
  'CONFIDENCE_CHANGED',
  'PRESENT_LATER',
  'TABLE_ASKED',
  'TABLE_ANSWERED',
  'MEETING_PLANNED',
  'MEETING_MOVED',
  /** It was about to begin. */
  'MEETING_MOVED_AT_SHORT_NOTICE',
  'MEETING_CHANGED',
  'MEETING_CANCELLED',
  'MEETING_SERIES_PLANNED',
  'MEETING_SERIES_CHANGED',
  'MEETING_SERIES_ENDED',
] as const

export type HappeningKind = (typeof happeningKinds)[number]

/** Something that happened, told by ids alone: words are looked up by whoever hears of it, as far as they may be. */
export type Happening = {
  groupId: string
  kind: HappeningKind
  /** Of this happening itself: a post's id, a fresh one for what can happen twice. */
  eventId: string
  /** The post, thread, meeting, series or item it happened to. */
  subjectId: string
  /** The member who did it; null when the deployment did. */
  actorId: string | null
}

/**
 * Announces what happens, in the transaction in which it does; whoever follows hears of it once that is committed, at
 * least once.
 */
export async function announce(manager: EntityManager, happening: Happening): Promise<void> {
  const { groupId, kind, eventId, subjectId, actorId } = happening
  await manager.query('select app.announce($1, $2, $3, $4, $5)', [groupId, kind, eventId, subjectId, actorId])
}
