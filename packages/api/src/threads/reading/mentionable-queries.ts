import type { PageStatement } from '../../database/doors.ts'
import type { Seat } from '../../database/seat.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import { memberColumns, memberFromRow, type MemberRow } from '../../groups/member-queries.ts'
import type { Member } from '../../groups/member.ts'
import { isReaderOf, readable } from '../confidence/readable-threads.ts'
import { mayReadThreads } from '../thread-policy.ts'

const atMost = 8

/** A name is found by how any of its words begins. */
const mentionable: PageStatement = {
  name: 'mentionable_members',
  text: `select ${memberColumns('m')} from members m join threads t on t.group_id = $1 and t.id = $3
    where m.group_id = $1 and m.id <> $2 and m.ended_at is null and ${readable('t')}
      and ${isReaderOf('t.id', 'm.id')} and position(' ' || lower($4) in ' ' || lower(m.name)) > 0
    order by not starts_with(lower(m.name), lower($4)), lower(m.name), m.id limit ${atMost}`,
}

/** The others who may read a thread and whose name begins like this, eight at most. */
export async function findMentionable(
  context: RequestContext,
  seat: Seat,
  threadId: string,
  beginning: string,
): Promise<Member[]> {
  if (!mayReadThreads(seat)) return []
  const values = [seat.groupId, seat.memberId, threadId, beginning.trim().normalize('NFC')]
  return (await context.database.readPage<MemberRow>(seat, mentionable, values)).map(memberFromRow)
}
