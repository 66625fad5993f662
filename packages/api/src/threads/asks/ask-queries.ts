import { daysAfter } from '../../database/clock.ts'
import type { PageStatement } from '../../database/doors.ts'
import type { Seat } from '../../database/seat.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import { mayReadThreads } from '../thread-policy.ts'
import { threadsWithPeople } from '../thread-queries.ts'
import { isListed, seenThreads, threadsFrom, type ThreadRow } from '../thread-row.ts'
import type { Thread } from '../thread.ts'
import { daysUnanswered, daysUntilOutcome } from './ask-policy.ts'

/** SQL: it takes replies at the moment $3. */
const takesReplies = `${isListed} and t.rested_at is null
  and (t.replies_close_at is null or t.replies_close_at > $3::timestamptz)`

/** To listen, a warm reaction is an answer. */
const wasHeard = `t.mode = 'JUST_LISTEN' and exists (select from posts p
    join post_reactions w on w.group_id = $1 and w.post_id = p.id
  where p.group_id = $1 and p.thread_id = t.id and w.member_id <> t.author_id)`

const unansweredAsks = threadsWithPeople(
  'asks_unanswered',
  `${seenThreads} and ${takesReplies} and t.kind = 'ASK' and t.answered_at is null and t.closed_at is null
    and t.started_at <= $4 and not (${wasHeard}) order by t.started_at, t.id limit 5`,
  '"startedAt", id',
)

const askedWhatBecame = threadsWithPeople(
  'asks_to_tell_of',
  `${seenThreads} and ${takesReplies} and t.kind = 'ASK' and t.author_id = $2 and t.closed_at <= $4
    and t.outcome_post_id is null and t.outcome_declined_at is null order by t.closed_at, t.id limit 5`,
  '"closedAt", id',
)

async function findAsks(
  context: RequestContext,
  seat: Seat,
  statement: PageStatement,
  daysAgo: number,
): Promise<Thread[]> {
  if (!mayReadThreads(seat)) return []
  const now = context.now()
  const values = [seat.groupId, seat.memberId, now, daysAfter(now, -daysAgo)]
  return threadsFrom(await context.database.readPage<ThreadRow>(seat, statement, values), seat)
}

/** Asks to which nobody else has said anything for two days, the oldest first. */
export const findUnansweredAsks = (context: RequestContext, seat: Seat): Promise<Thread[]> =>
  findAsks(context, seat, unansweredAsks, daysUnanswered)

/** One's own asks, closed four weeks ago or longer, of which one has neither told what became nor let it rest. */
export const findAskedWhatBecame = (context: RequestContext, seat: Seat): Promise<Thread[]> =>
  findAsks(context, seat, askedWhatBecame, daysUntilOutcome)
