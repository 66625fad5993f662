import type { Seat } from '../../src/database/seat.ts'
import type { World } from '../walk/world.ts'
import type { Door } from './attempt.ts'

/** Who belongs to the group: two admins, settled members named somewhere and nowhere, a newcomer, and who is kept from the table. */
export const everybody = ['admin', 'secondAdmin', 'member', 'both', 'newcomer', 'paused'] as const

export type Who = (typeof everybody)[number]

export type Seats = Record<Who, Seat>

/** The seats of a planted group, as the database tells them. */
export async function takeSeats({ server, secret, both }: World): Promise<Seats> {
  const found = async (who: Who): Promise<[Who, Seat]> => {
    const { accountId } = who === 'both' ? both : secret[who]
    const there = await server.database.findSeat(accountId, { id: secret.id })
    if (!there) throw new Error(`There is no seat for ${who}.`)
    return [who, there.seat]
  }
  return Object.fromEntries(await Promise.all(everybody.map(found))) as Seats
}

/** The door to the data for whoever sits on this seat. */
export const from =
  ({ server }: World, seat: Seat): Door =>
  work =>
    server.database.asSeat(seat, work)
