import { In, type EntityManager } from 'typeorm'
import { Member } from '../../groups/member.ts'
import { SponsorshipState, type Sponsorship } from '../sponsorship.ts'
import type { Companionship } from './companionship.ts'

/** What the clock, or somebody's leaving, has to do with an accompaniment. */
export type DueStep = 'END' | 'COMPLETE' | 'COMPANION_GONE'

/** The two whom it is about, as they are now. */
export type TheTwo = { newcomer: Member; companion: Member }

/** What is due, of all that could be: a newcomer who is gone needs nothing more. Null: nothing. */
export function stepDue(
  sponsorship: Pick<Sponsorship, 'state' | 'completesAt' | 'companionGoneAt'>,
  companionship: Pick<Companionship, 'sponsorConfirmedAt' | 'newcomerConfirmedAt'> | null,
  { newcomer, companion }: { [Which in keyof TheTwo]: Pick<Member, 'endedAt'> },
  now: Date,
): DueStep | null {
  const { state, completesAt, companionGoneAt } = sponsorship
  if (state !== SponsorshipState.ACTIVE) return null
  if (newcomer.endedAt) return 'END'
  if (completesAt && now >= completesAt) return 'COMPLETE'
  if (companionship?.sponsorConfirmedAt && companionship.newcomerConfirmedAt) return 'COMPLETE'
  return companion.endedAt && !companionGoneAt ? 'COMPANION_GONE' : null
}

/** The sponsorships of a group of which one of these steps may be due; asked again behind the lock. */
export async function findDueAccompaniments(
  manager: EntityManager,
  groupId: string,
  now: Date,
): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `select s.id from sponsorships s
       join members newcomer on newcomer.group_id = s.group_id and newcomer.id = s.newcomer_id
       join members companion on companion.group_id = s.group_id and companion.id = s.sponsor_id
       left join companionships c on c.group_id = s.group_id and c.sponsorship_id = s.id and c.ended_at is null
     where s.group_id = $1 and s.state = 'ACTIVE' and (newcomer.ended_at is not null or s.completes_at <= $2
       or (c.sponsor_confirmed_at is not null and c.newcomer_confirmed_at is not null)
       or (companion.ended_at is not null and s.companion_gone_at is null))
     order by s.id`,
    [groupId, now],
  )
  return rows.map(({ id }) => id)
}

/**
 * Members as they are now, whose standing and membership nobody else changes until the transaction ends: whoever
 * leaves at the same moment goes wholly before, or wholly after.
 */
export async function holdMembers(
  manager: EntityManager,
  groupId: string,
  ids: readonly string[],
): Promise<Map<string, Member>> {
  await manager.query(
    'select from members where group_id = $1 and id = any ($2::uuid[]) order by id for no key update',
    [groupId, ids],
  )
  const members = await manager.findBy(Member, { groupId, id: In([...ids]) })
  return new Map(members.map(member => [member.id, member]))
}
