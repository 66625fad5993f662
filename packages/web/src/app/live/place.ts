import { matchPath } from 'react-router'
import { patterns } from '../../paths.ts'

/** Which page of a group is on the screen, as far as it shows what others change. */
export type Place =
  | { page: 'table' | 'threads' | 'meetings' | 'people' | 'other' }
  | { page: 'thread' | 'meeting'; id: string }

/** The place that an address of a group's page leads to. */
export function placeAt(pathname: string): Place {
  const idAt = (pattern: string, name: string) =>
    matchPath(`${patterns.table}/${pattern}`, pathname)?.params[name as never] as string | undefined
  const isAt = (pattern: string) => matchPath(`${patterns.table}/${pattern}`, pathname) !== null
  if (matchPath(patterns.table, pathname)) return { page: 'table' }
  if (isAt(patterns.startThread) || isAt(patterns.planMeeting) || isAt(patterns.bringToTable))
    return { page: 'other' }
  if (isAt(patterns.threads)) return { page: 'threads' }
  if (isAt(patterns.meetings)) return { page: 'meetings' }
  if (isAt(patterns.people) || isAt(patterns.person)) return { page: 'people' }
  const threadId = idAt(patterns.thread, 'threadId')
  if (threadId) return { page: 'thread', id: threadId }
  const meetingId = idAt(patterns.meeting, 'meetingId')
  return meetingId ? { page: 'meeting', id: meetingId } : { page: 'other' }
}
