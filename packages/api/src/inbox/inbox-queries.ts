import type { Database } from '../database/database.ts'
import type { Seat } from '../database/seat.ts'
import { pageForward, type Connection } from '../graphql/connection.ts'
import {
  microsecondsOf,
  momentAt,
  readMomentCursor,
  writeMomentCursor,
  type MomentPlace,
} from '../graphql/moment-place.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import type { Group } from '../groups/group.ts'
import { takeSeats, type TakenSeat } from '../groups/take-seat.ts'
import type { InboxItem } from './inbox-item.ts'
import { itemFrom } from './item-from.ts'
import { seenItems, type ItemRow } from './item-row.ts'

const latest = {
  name: 'inbox_latest',
  text: `select found.*, ${microsecondsOf('found."happenedAt"')} as moment from (
      ${seenItems} and (i.happened_at, i.id) < (${momentAt('$3')}, $4::uuid)
      order by i.happened_at desc, i.id desc limit $5) found
    order by found."happenedAt" desc, found.id desc`,
}

const hasUnread = {
  name: 'inbox_has_unread',
  text: `select exists (select from (${seenItems} and i.read_at is null) found where not found."isRead") as unread`,
}

/** Whoever is kept from the table is told nothing of it here. */
const mayReadInbox = ({ state }: Seat) => state === 'SEATED'

/**
 * A page of all that somebody was told, over all their groups, the latest first. Each group is read from its own seat;
 * only what each answered is put in one order.
 * @throws BAD_USER_INPUT for a cursor of another list
 */
export async function findInbox(
  database: Database,
  seats: readonly TakenSeat[],
  { first, after }: { first: number; after: string | null },
): Promise<Connection<InboxItem>> {
  const place = readMomentCursor(after)
  const pages = await Promise.all(
    seats.map(({ seat, group }) => findInGroup(database, seat, group, place, first + 1)),
  )
  const found = pages
    .flat()
    .toSorted((one, other) => other.moment - one.moment || (other.id < one.id ? -1 : 1))
  const page = pageForward(found, first, writeMomentCursor, after !== null)
  const edges = page.edges.map(({ cursor, node: { item } }) => ({ cursor, node: item }))
  return { edges, nodes: edges.map(({ node }) => node), pageInfo: page.pageInfo }
}

type Placed = MomentPlace & { item: InboxItem }

async function findInGroup(
  database: Database,
  seat: Seat,
  group: Group,
  place: MomentPlace,
  most: number,
): Promise<Placed[]> {
  if (!mayReadInbox(seat)) return []
  const values = [seat.groupId, seat.memberId, place.moment, place.id, most]
  const rows = await database.readPage<ItemRow>(seat, latest, values)
  return rows.map(row => ({ moment: row.moment, id: row.id, item: itemFrom(row, group) }))
}

const unreadKey = 'unread in the inbox'

/** Whether something in one of the viewer's inboxes was not read yet; found out once. */
export function hasUnreadItems(context: RequestContext): Promise<boolean> {
  return context.once(unreadKey, async () => {
    const seats = (await takeSeats(context)).filter(({ seat }) => mayReadInbox(seat))
    const answers = await Promise.all(seats.map(({ seat }) => hasUnreadIn(context.database, seat)))
    return answers.includes(true)
  })
}

/** Lets it be found out anew, after something was read. */
export const forgetUnread = (context: RequestContext): void => context.forget(unreadKey)

async function hasUnreadIn(database: Database, seat: Seat): Promise<boolean> {
  const [row] = await database.readPage<{ unread: boolean }>(seat, hasUnread, [seat.groupId, seat.memberId])
  return row?.unread ?? false
}
