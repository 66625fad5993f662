import type { Follower } from '../activity/follow-facts.ts'
import { endDueInvitations } from './end-due-invitations.ts'
import { eraseInvitations } from './erase-invitations.ts'
import type { House } from './house.ts'
import { inviteByItself } from './invite-by-itself.ts'

/**
 * What this room does when something has happened in a group: it ends the invitations for which nobody vouches any
 * more, and invites whom the table has cleared, where that goes by itself.
 */
export function lookAfterInvitations(house: House): Follower {
  return async groupId => {
    await endDueInvitations(house, groupId)
    await inviteByItself(house, groupId)
  }
}

/** The hourly job that ends what is over in every group where a deadline has come, and erases what is long over. */
export function endInvitationsEverywhere(house: House): () => Promise<void> {
  return async () => {
    const groups: { id: string }[] = await house.database.asMachinery(manager =>
      manager.query('select id from app.groups_with_due_invitations($1) id', [house.clock()]),
    )
    const failures: unknown[] = []
    for (const { id } of groups) {
      // One group's trouble keeps no other group waiting.
      await endInGroup(house, id).catch((error: unknown) => failures.push(error))
    }
    if (failures.length > 0) throw new AggregateError(failures, 'In a group, what was due could not be done.')
  }
}

async function endInGroup(house: House, groupId: string): Promise<void> {
  await endDueInvitations(house, groupId)
  await eraseInvitations(house, groupId)
}
