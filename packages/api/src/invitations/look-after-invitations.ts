import type { Follower } from '../activity/follow-facts.ts'
import { inEveryGroup } from '../database/in-every-group.ts'
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
    const due = {
      groups: 'select id from app.groups_with_due_invitations($1) id',
      values: [house.clock()],
      trouble: 'In a group, what was due could not be done.',
    }
    await inEveryGroup(house.database, due, id => endInGroup(house, id))
  }
}

async function endInGroup(house: House, groupId: string): Promise<void> {
  await endDueInvitations(house, groupId)
  await eraseInvitations(house, groupId)
}
