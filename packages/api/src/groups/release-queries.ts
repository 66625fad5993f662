import type { EntityManager } from 'typeorm'
import type { Seat } from '../database/seat.ts'
import { isId } from '../graphql/identifier.ts'
import { Refusal } from '../graphql/refusal.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { copy } from './copy/en.ts'
import { Release } from './release.ts'

type ReleaseRow = {
  group_id: string
  id: string
  member_id: string
  proposed_by_id: string
  reason: string
  proposed_at: Date
}

const waitingReleases = {
  name: 'waiting_releases',
  text: `select r.group_id, r.id, r.member_id, r.proposed_by_id, r.reason, r.proposed_at
    from releases r
    join members m on m.group_id = r.group_id and m.id = r.member_id and m.ended_at is null
    where r.group_id = $1 and r.member_id <> $2 and r.agreed_at is null and r.withdrawn_at is null
    order by r.proposed_at, r.id`,
}

/** What waits for a second admin's yes, the longest first; nothing about the one who asks. */
export async function findWaitingReleases(context: RequestContext, seat: Seat): Promise<Release[]> {
  const values = [seat.groupId, seat.memberId]
  const rows = await context.database.readPage<ReleaseRow>(seat, waitingReleases, values)
  return rows.map(row =>
    Object.assign(new Release(), {
      groupId: row.group_id,
      id: row.id,
      memberId: row.member_id,
      proposedById: row.proposed_by_id,
      reason: row.reason,
      proposedAt: row.proposed_at,
      agreedById: null,
      agreedAt: null,
      withdrawnAt: null,
    }),
  )
}

/**
 * The proposal a verb is about.
 * @throws Refusal NOT_FOUND when there is none of this id, or it concerns the one who asks
 */
export async function requireRelease(manager: EntityManager, seat: Seat, id: string): Promise<Release> {
  const { groupId } = seat
  const release = isId(id) ? await manager.findOneBy(Release, { groupId, id: id.toLowerCase() }) : null
  if (!release || release.memberId === seat.memberId) {
    throw new Refusal('NOT_FOUND', copy.refusals.noSuchRelease)
  }
  return release
}

/** Whether a second yes is already awaited for this member. */
export async function isReleaseWaiting(
  manager: EntityManager,
  groupId: string,
  memberId: string,
): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    `select from releases where group_id = $1 and member_id = $2 and agreed_at is null and withdrawn_at is null`,
    [groupId, memberId],
  )
  return rows.length > 0
}
