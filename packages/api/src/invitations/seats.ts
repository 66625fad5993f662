import type { EntityManager } from 'typeorm'
import { registerEnumType } from 'type-graphql'
import type { SponsorshipSettings } from '../sponsorships/sponsorship-settings.ts'

export enum Fullness {
  ROOM = 'ROOM',
  FULL_SOON = 'FULL_SOON',
  FULL = 'FULL',
}

registerEnumType(Fullness, {
  name: 'Fullness',
  description: 'Whether there is room at the table. A full one can still propose.',
  valuesConfig: {
    FULL_SOON: { description: 'The soft limit is reached: it may still grow, and says so.' },
    FULL: { description: 'The hard limit is reached, open invitations counted: nobody is invited for now.' },
  },
})

/** How many seats are taken: everyone who is a member, and everyone whose invitation waits for an answer. */
export async function countSeats(manager: EntityManager, groupId: string, now: Date): Promise<number> {
  const [row]: { taken: number }[] = await manager.query(
    `select ((select count(*) from members where group_id = $1 and ended_at is null)
       + (select count(*) from invitations v
            left join sponsorships s on s.group_id = v.group_id and s.id = v.sponsorship_id
          where v.group_id = $1 and v.state = 'PENDING' and v.expires_at > $2
            and (s.id is null or s.state = 'INVITED')))::int as taken`,
    [groupId, now],
  )
  return row?.taken ?? 0
}

/** How full a table is with so many seats taken, by what the group has settled. */
export function fullnessOf(
  taken: number,
  { seatsSoft, seatsHard }: Pick<SponsorshipSettings, 'seatsSoft' | 'seatsHard'>,
): Fullness {
  if (taken >= seatsHard) return Fullness.FULL
  return taken >= seatsSoft ? Fullness.FULL_SOON : Fullness.ROOM
}
