import type { EntityManager } from 'typeorm'
import { countAttempt } from '../auth/auth-limits.ts'
import { Refusal } from '../graphql/refusal.ts'
import { Group, GroupPhase, phaseOf } from '../groups/group.ts'
import { lockSponsorship } from '../sponsorships/lock-sponsorship.ts'
import { findAddress } from '../sponsorships/address-queries.ts'
import { findWayIn } from '../sponsorships/settings-queries.ts'
import { SponsorshipState } from '../sponsorships/sponsorship.ts'
import type { House } from './house.ts'
import { inviteFor, requireInvitable, type Candidacy } from './invite-for.ts'

/**
 * Invites, where the group has chosen so, every cleared candidate whose address was given. One for whom something is
 * in the way, a full table, a sponsor who is away, stays cleared, and admins see what it needs.
 */
export async function inviteByItself(house: House, groupId: string): Promise<void> {
  const { database, publicUrl, clock } = house
  const ids = await database.asSystem('who is invited by itself', groupId, manager =>
    findReady(manager, groupId, clock()),
  )
  for (const id of ids) {
    const key = { groupId, id }
    const look = async (manager: EntityManager) => {
      const ready = await holdCandidacy(manager, key)
      if (ready) await requireInvitable(manager, { group: ready.group, now: clock() }, ready)
      return ready
    }
    await unlessRefused(async () => {
      // Looked at first, so that nothing is counted for somebody who cannot be invited.
      const found = await database.asSystem('whether somebody can be invited', groupId, look)
      if (!found) return
      await countAttempt(database, 'invitationsToAddress', `${groupId} ${found.email}`)
      await database.asSystem('inviting by itself', groupId, async manager => {
        const ready = await holdCandidacy(manager, key)
        const sender = { actorId: null, publicUrl, now: clock() }
        if (ready) await inviteFor(manager, { ...sender, group: ready.group }, ready)
      })
    })
  }
}

/**
 * Cleared candidates whose address was given since their last letter: one that an admin took back is not sent again
 * before somebody has said anew where to.
 */
async function findReady(manager: EntityManager, groupId: string, now: Date): Promise<string[]> {
  const { settings } = await findWayIn(manager, groupId)
  const group = settings.invitesWhenCleared && (await manager.findOneBy(Group, { id: groupId }))
  if (!group || phaseOf(group, now) !== GroupPhase.SET) return []
  const rows: { id: string }[] = await manager.query(
    `select s.id from sponsorships s
       join sponsorship_addresses a on a.group_id = s.group_id and a.sponsorship_id = s.id
     where s.group_id = $1 and s.state = 'CLEARED' and not exists (
       select from invitations v where v.group_id = s.group_id and v.sponsorship_id = s.id
         and v.answered_at >= a.given_at)
     order by s.started_at, s.id`,
    [groupId],
  )
  return rows.map(({ id }) => id)
}

/** A cleared candidate with their address, held with the group; null when another was faster. */
async function holdCandidacy(
  manager: EntityManager,
  key: { groupId: string; id: string },
): Promise<(Candidacy & { group: Group }) | null> {
  const sponsorship = await lockSponsorship(manager, key)
  if (sponsorship?.state !== SponsorshipState.CLEARED) return null
  await manager.query('select from groups where id = $1 for no key update', [key.groupId])
  const group = await manager.findOneByOrFail(Group, { id: key.groupId })
  const email = await findAddress(manager, sponsorship)
  if (!email) return null
  const [row]: { memberId: string | null }[] = await manager.query(
    'select app.member_with_address($1) as "memberId"',
    [email],
  )
  return { group, sponsorship, email, memberId: row?.memberId ?? null }
}

async function unlessRefused(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}
