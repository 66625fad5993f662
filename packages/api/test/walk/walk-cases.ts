import { draftArguments, draftInputs, draftWays } from './draft-cases.ts'
import { findingArguments, findingInputs, findingWays } from './finding-cases.ts'
import { groupInputs, groupWays } from './group-cases.ts'
import type { Ids } from './ids.ts'
import { inGroup, type Way } from './in-group.ts'
import { inboxInputs, inboxWays } from './inbox-cases.ts'
import { invitationInputs, invitationWays } from './invitation-cases.ts'
import { meetingInputs, meetingWays } from './meeting-cases.ts'
import { companionInputs, sponsorshipInputs, sponsorshipWays } from './sponsorship-cases.ts'
import { threadInputs, threadWays } from './thread-cases.ts'

/** How an object of each type is reached; a type that is not here fails the walk. */
export const ways: Record<string, Way> = {
  Viewer: fields => `viewer { ${fields} }`,
  ...inboxWays,
  Session: fields => `viewer { sessions { ${fields} } }`,
  Seat: (fields, { slug }) =>
    `viewer { seats { ${fields} } } group(slug: "${slug}") { viewerSeat { ${fields} } }`,
  GroupTemplate: fields => `viewer { groupTemplate { ${fields} } }`,
  Group: (fields, { slug }) => `group(slug: "${slug}") { ${fields} }`,
  ...groupWays,
  ...sponsorshipWays,
  ...invitationWays,
  ...threadWays,
  ...meetingWays,
  ...findingWays,
  ...draftWays,
  PageInfo: inGroup(fields => `threads(first: 100) { pageInfo { ${fields} } }`),
}

/** The arguments of each field that takes some; one that is not here fails the walk. */
export const fieldArguments: Record<string, (ids: Ids) => string> = {
  'Viewer.inbox': () => '(first: 100)',
  'Group.member': ({ memberId }) => `(id: "${memberId}")`,
  'Group.sponsorship': ({ sponsorshipId }) => `(id: "${sponsorshipId}")`,
  'Group.thread': ({ threadId }) => `(id: "${threadId}")`,
  'Group.threads': () => '(first: 100)',
  'Group.invitations': () => '(first: 100)',
  'Group.facts': () => '(first: 100)',
  ...findingArguments,
  ...draftArguments,
  'Group.viewerPosts': () => '(first: 100)',
  'Group.meetings': () => '(first: 20)',
  'Group.meeting': ({ meetingId }) => `(id: "${meetingId}")`,
  'Group.tableItem': ({ tableItemId }) => `(id: "${tableItemId}")`,
  'Thread.mentionable': () => '(beginning: "")',
  'Thread.posts': ({ postId }) => `(first: 100, at: "${postId}")`,
}

const newId = () => crypto.randomUUID()

/** The input of each mutation; one that is not here fails the walk. Null: it takes none. */
export const mutationInputs: Record<string, ((ids: Ids) => Record<string, unknown>) | null> = {
  requestSignIn: () => ({ email: `${newId()}@example.org` }),
  signIn: () => ({ digits: '000000' }),
  signOut: null,
  ...inboxInputs,
  chooseSurface: () => ({ surface: 'PLAIN' }),
  tryAddressAgain: null,
  askToChangeAddress: () => ({ email: `${newId()}@example.org` }),
  changeAddress: () => ({ digits: '000000' }),
  endSession: ({ sessionId }) => ({ id: sessionId }),
  ...groupInputs,
  ...invitationInputs,
  ...sponsorshipInputs,
  ...threadInputs,
  ...companionInputs,
  ...meetingInputs,
  ...findingInputs,
  ...draftInputs,
  // Last, for it ends what the others act from.
  leaveGroup: ({ groupId }) => ({ groupId, leavesName: true }),
}
