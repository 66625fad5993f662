import { createHash } from 'node:crypto'
import { groupFromRow, type GroupRow } from '../../groups/group.ts'
import { takeSeat } from '../../groups/take-seat.ts'
import type { PageAnswer } from '../../pages/page-answer.ts'
import type { PageRequest } from '../../pages/page-request.ts'
import type { PageRoute } from '../../pages/page-route.ts'
import { notFound } from '../../pages/trouble-pages.tsx'
import { feedPattern, filePattern, readFeedAddress } from './calendar-addresses.ts'
import { findMeetingOfFile, findMeetingsOfFeed, findSeatOfFeed } from './calendar-queries.ts'
import { writeCalendar } from './write-calendar.ts'

const anHour = 60 * 60

/** What calendar programs ask for: each member's feed, and each meeting's file. */
export const calendarPages: PageRoute[] = [
  { method: 'GET', pattern: feedPattern, answer: answerFeed },
  { method: 'GET', pattern: filePattern, answer: answerFile },
]

/** Whoever has the address reads it, while its member is at the table; there is no signing in from a calendar. */
async function answerFeed(request: PageRequest): Promise<PageAnswer> {
  const { context, params } = request
  const { database, deployment } = context
  const feedId = readFeedAddress(deployment.secret, params['feed'] ?? '')
  const found = feedId ? await findSeatOfFeed(database, feedId) : null
  if (!found) return notFound()
  const meetings = await findMeetingsOfFeed(database, found.seat, context.now())
  const group = groupFromRow(found.groupRow as GroupRow)
  const { publicUrl } = deployment
  return calendar(request, writeCalendar({ group, meetings, publicUrl, lookAgainAfterSeconds: anHour }))
}

/** For who is signed in and at the table. */
async function answerFile(request: PageRequest): Promise<PageAnswer> {
  const { context, params } = request
  const taken = await takeSeat(context, params['slug'] ?? '')
  const meeting = taken && (await findMeetingOfFile(context.database, taken.seat, params['id'] ?? ''))
  if (!meeting) return notFound()
  const { publicUrl } = context.deployment
  const answer = calendar(request, writeCalendar({ group: taken.group, meetings: [meeting], publicUrl }))
  const file = { 'Content-Disposition': 'attachment; filename="meeting.ics"' }
  return { ...answer, headers: { ...answer.headers, ...file } }
}

/** Sent again only when it is another than the one that is known. */
function calendar({ ifNoneMatch }: PageRequest, body: string): PageAnswer {
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const headers = { 'Cache-Control': 'private, no-cache', ETag: tag }
  if (ifNoneMatch.some(known => known === tag || known === '*')) return { status: 304, headers, body: '' }
  return { status: 200, headers: { ...headers, 'Content-Type': 'text/calendar; charset=utf-8' }, body }
}
