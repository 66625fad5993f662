import type { HappeningKind } from '../activity/announce.ts'
import type { Hearer } from '../activity/hear-of.ts'
import type { Clock } from '../database/clock.ts'
import type { Database } from '../database/database.ts'
import { tellOfConfidence } from './told/tell-of-confidence.ts'
import { tellOfMeeting } from './told/tell-of-meeting.ts'
import { tellOfEdit, tellOfPost } from './told/tell-of-post.ts'
import { tellOfPresence } from './told/tell-of-presence.ts'
import { tellOfAnswer, tellOfRequest } from './told/tell-of-request.ts'
import { tellOfSeries } from './told/tell-of-series.ts'
import { tellOfThanks } from './told/tell-of-thanks.ts'
import type { Teller } from './told/teller.ts'

/** Who is told of what. */
export const tellers: Record<HappeningKind, Teller> = {
  POST_ADDED: tellOfPost,
  POST_EDITED: tellOfEdit,
  ASK_CLOSED: tellOfThanks,
  CONFIDENCE_CHANGED: tellOfConfidence,
  PRESENT_LATER: tellOfPresence,
  TABLE_ASKED: tellOfRequest,
  TABLE_ANSWERED: tellOfAnswer,
  MEETING_PLANNED: tellOfMeeting('MEETING_PLANNED'),
  MEETING_MOVED: tellOfMeeting('MEETING_MOVED', { isCalledOff: true }),
  MEETING_MOVED_AT_SHORT_NOTICE: tellOfMeeting('MEETING_MOVED', { isCalledOff: true, wasNear: true }),
  MEETING_CHANGED: tellOfMeeting('MEETING_CHANGED'),
  MEETING_CANCELLED: tellOfMeeting('MEETING_CANCELLED', { isCalledOff: true }),
  MEETING_SERIES_PLANNED: tellOfSeries('SERIES_PLANNED'),
  MEETING_SERIES_CHANGED: tellOfSeries('SERIES_CHANGED'),
  MEETING_SERIES_ENDED: tellOfSeries('SERIES_ENDED'),
}

/** Tells members what happened, each once, however often it is heard of. */
export function tellingOf(database: Database, clock: Clock): Hearer {
  return happening =>
    database.asSystem(`telling of ${happening.kind}`, happening.groupId, manager =>
      tellers[happening.kind](manager, happening, clock()),
    )
}
