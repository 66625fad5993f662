import DataLoader from 'dataloader'
import type { EntityManager } from 'typeorm'
import type { Seat } from '../database/seat.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { onceAbout } from './found-out.ts'
import { SponsorshipAddress } from './sponsorship-address.ts'

type AddressLoader = DataLoader<string, string | null>

const addresses = {
  name: 'sponsorship_addresses',
  text: `select a.sponsorship_id as id, a.email from sponsorship_addresses a
    where a.group_id = $1 and a.sponsorship_id = any ($2::uuid[])`,
}

/** Where invitations go, by the sponsorship's id, all that a page asks for in one statement. */
export function addressesOf(context: RequestContext, seat: Seat): Promise<AddressLoader> {
  return onceAbout(
    context,
    seat.groupId,
    'addresses',
    () =>
      new DataLoader(async ids => {
        type Row = { id: string; email: string }
        const rows = await context.database.readPage<Row>(seat, addresses, [seat.groupId, ids])
        const found = new Map(rows.map(({ id, email }) => [id, email]))
        return ids.map(id => found.get(id) ?? null)
      }),
  )
}

/** The address that was given for a candidate, inside a verb's transaction; null when none was. */
export async function findAddress(
  manager: EntityManager,
  { groupId, id }: { groupId: string; id: string },
): Promise<string | null> {
  const found = await manager.findOneBy(SponsorshipAddress, { groupId, sponsorshipId: id })
  return found?.email ?? null
}
