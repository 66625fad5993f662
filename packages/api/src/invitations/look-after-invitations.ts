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
    for (const { id } of groups) {
      await endDueInvitations(house, id)
      await eraseInvitations(house, id)
    }
  }
}
