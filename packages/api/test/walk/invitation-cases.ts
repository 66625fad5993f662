import type { Ids } from './ids.ts'
import { inGroup, type Way } from './in-group.ts'
import { words } from './long-words.ts'

const newId = () => crypto.randomUUID()

/** How what belongs to invitations is reached. */
export const invitationWays: Record<string, Way> = {
  Invitation: inGroup(fields => `invitations(first: 100) { nodes { ${fields} } }`),
  InvitationConnection: inGroup(fields => `invitations(first: 100) { ${fields} }`),
  InvitationEdge: inGroup(fields => `invitations(first: 100) { edges { ${fields} } }`),
}

/** The input of each verb of invitations. */
export const invitationInputs: Record<string, (ids: Ids) => Record<string, unknown>> = {
  inviteThoseAtTheTable: ({ groupId }) => ({ groupId, list: 'Somebody Else <else@example.org>' }),
  inviteCandidate: ({ groupId }) => ({
    groupId,
    name: 'Candi Date',
    email: `${newId()}@example.org`,
    words: words.repeat(3),
    trade: 'walker',
    howKnown: words,
    business: '',
  }),
  giveAddress: ({ groupId, clearedSponsorshipId }) => ({
    groupId,
    sponsorshipId: clearedSponsorshipId,
    email: `${newId()}@example.org`,
  }),
  inviteClearedCandidate: ({ groupId, clearedSponsorshipId }) => ({
    groupId,
    sponsorshipId: clearedSponsorshipId,
    email: `${newId()}@example.org`,
  }),
  takeOverSponsorship: ({ groupId, clearedSponsorshipId }) => ({
    groupId,
    sponsorshipId: clearedSponsorshipId,
    words: words.repeat(3),
  }),
  resendInvitation: ({ groupId, invitationId }) => ({ groupId, invitationId }),
  revokeInvitation: ({ groupId, invitationId }) => ({ groupId, invitationId }),
}
