import type { Seat } from '../database/seat.ts'
import { isOpen, isToBeMarked, stateOf, MeetingState } from './meeting-state.ts'
import type { Meeting } from './meeting.ts'

type Timed = Pick<Meeting, 'groupId' | 'startsAt' | 'endsAt' | 'cancelledAt' | 'closedAt'>
type Hosted = Timed & Pick<Meeting, 'hostId' | 'seriesHostId'>

const twoHours = 2 * 60 * 60_000

const isAtTable = (seat: Seat, { groupId }: Pick<Meeting, 'groupId'>): boolean =>
  seat.state === 'SEATED' && seat.groupId === groupId

/** Whether this seat reads when the group meets: not while paused, nor while the charter waits for a yes. */
export const mayReadMeetings = (seat: Seat): boolean => seat.state === 'SEATED'

/**
 * Admins plan, and whoever looks after a meeting or a series.
 * @param hosts whether the seat's member looks after something that goes on, as the database tells
 */
export const mayPlan = (seat: Seat, hosts: boolean): boolean =>
  seat.state === 'SEATED' && (seat.role === 'ADMIN' || hosts)

/** Admins change a series, and whoever looks after all its meetings. */
export const mayChangeSeries = (seat: Seat, series: { groupId: string; hostId: string | null }): boolean =>
  isAtTable(seat, series) && (seat.role === 'ADMIN' || series.hostId === seat.memberId)

/** Whose meeting it is to look after: admins, its host, and who looks after all of its series. */
export function mayLookAfter(
  seat: Seat,
  meeting: Pick<Meeting, 'groupId' | 'hostId' | 'seriesHostId'>,
): boolean {
  if (!isAtTable(seat, meeting)) return false
  return seat.role === 'ADMIN' || [meeting.hostId, meeting.seriesHostId].includes(seat.memberId)
}

/** Until it begins, whoever looks after it may move, change or cancel it. */
export const mayChangeMeeting = (seat: Seat, meeting: Hosted, now: Date): boolean =>
  mayLookAfter(seat, meeting) && stateOf(meeting, now) === MeetingState.SCHEDULED && now < meeting.startsAt

/** Until it ends, everybody at the table answers for themselves. */
export const mayAnswer = (seat: Seat, meeting: Timed, now: Date): boolean =>
  isAtTable(seat, meeting) && isOpen(meeting, now)

/** From two hours before it begins. */
export const maySayLate = (seat: Seat, meeting: Timed, now: Date): boolean =>
  mayAnswer(seat, meeting, now) && now.getTime() >= meeting.startsAt.getTime() - twoHours

/** From its start until it is closed, everybody says of themselves whether they were there. */
export const mayMarkSelf = (seat: Seat, meeting: Timed, now: Date): boolean =>
  isAtTable(seat, meeting) && isToBeMarked(meeting, now)

/** And whoever looks after it says so of everybody. */
export const mayMarkAll = (seat: Seat, meeting: Hosted, now: Date): boolean =>
  mayMarkSelf(seat, meeting, now) && (seat.role === 'ADMIN' || meeting.hostId === seat.memberId)
