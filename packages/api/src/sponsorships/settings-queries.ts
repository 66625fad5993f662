import type { EntityManager } from 'typeorm'
import type { Seat } from '../database/seat.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { SponsorshipSettings, usualSettings } from './sponsorship-settings.ts'

/** How a group brings people in, with how many are settled there: who would be asked. */
export type WayIn = { settings: SponsorshipSettings; settledCount: number }

/** Below this many settled members there is nobody to ask: an admin proposes and invites in one step. */
const fewestToAsk = 3

/** Whether a proposal here goes to the table first. */
export function asksTheTable({ settings, settledCount }: WayIn): boolean {
  return settings.consentDays > 0 && settledCount >= fewestToAsk
}

type Row = Omit<SponsorshipSettings, 'groupId'> & { settledCount: number }

const columns = `
  c.open_at_most as "openAtMost", c.consent_days as "consentDays", c.invites_when_cleared as "invitesWhenCleared",
  c.accompanied_days as "accompaniedDays", c.seats_soft as "seatsSoft", c.seats_hard as "seatsHard",
  (select count(*)::int from members m
    where m.group_id = $1 and m.ended_at is null and m.standing = 'SETTLED') as "settledCount"
  from (select $1::uuid as group_id) g left join sponsorship_settings c on c.group_id = g.group_id`

const page = { name: 'way_in', text: `select ${columns}` }

/** How the seat's group brings people in; asked once per request. */
export function loadWayIn(context: RequestContext, seat: Seat): Promise<WayIn> {
  return context.once(keyOf(seat.groupId), async () => {
    const [row] = await context.database.readPage<Row>(seat, page, [seat.groupId])
    return fromRow(seat.groupId, row)
  })
}

/** Lets the request look anew, after they were changed. */
export function forgetWayIn(context: RequestContext, groupId: string): void {
  context.forget(keyOf(groupId))
}

/** The same inside a verb's transaction, or as the system. */
export async function findWayIn(manager: EntityManager, groupId: string): Promise<WayIn> {
  const [row]: Row[] = await manager.query(page.text, [groupId])
  return fromRow(groupId, row)
}

const keyOf = (groupId: string) => `way in of ${groupId}`

function fromRow(groupId: string, row: Row | undefined): WayIn {
  const { settledCount = 0, ...chosen } = row ?? {}
  const settings = row && row.openAtMost !== null ? chosen : usualSettings
  return { settings: Object.assign(new SponsorshipSettings(), settings, { groupId }), settledCount }
}
