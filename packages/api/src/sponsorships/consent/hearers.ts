import type { EntityManager } from 'typeorm'
import type { Seat } from '../../database/seat.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import { seatState } from '../../groups/seat-state.ts'
import { onceAbout } from '../found-out.ts'

/** Somebody who is at the table just now. */
type AtTheTable = { id: string; isAdmin: boolean; isSettled: boolean }

const atTheTable = {
  name: 'hearers_at_the_table',
  text: `select m.id, m.role = 'ADMIN' as "isAdmin", m.standing = 'SETTLED' as "isSettled"
    from members m join groups g on g.id = m.group_id
    where m.group_id = $1 and m.ended_at is null and (${seatState}) = 'SEATED'
    order by lower(m.name), m.id`,
}

/**
 * Who hears a hold: the admins who are there, but for the sponsor and the holder; where there is none, one settled
 * member whom the holder picks.
 */
export function whoHears(
  people: readonly AtTheTable[],
  sponsorId: string,
  holderId: string,
): { admins: string[]; toPickFrom: string[] } {
  const others = people.filter(({ id }) => id !== sponsorId && id !== holderId)
  const admins = others.filter(({ isAdmin }) => isAdmin).map(({ id }) => id)
  const settled = others.filter(({ isSettled }) => isSettled).map(({ id }) => id)
  return { admins, toPickFrom: admins.length > 0 ? [] : settled }
}

/** Inside a verb's transaction. */
export function findAtTheTable(manager: EntityManager, groupId: string): Promise<AtTheTable[]> {
  return manager.query(atTheTable.text, [groupId])
}

/** Asked once per request. */
export function loadAtTheTable(context: RequestContext, seat: Seat): Promise<AtTheTable[]> {
  return onceAbout(context, seat.groupId, 'at the table', () =>
    context.database.readPage<AtTheTable>(seat, atTheTable, [seat.groupId]),
  )
}
