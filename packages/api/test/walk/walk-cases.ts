import { draftArguments, draftInputs, draftWays } from './draft-cases.ts'
import { findingArguments, findingInputs, findingWays } from './finding-cases.ts'
import type { Ids } from './ids.ts'
import { meetingInputs, meetingWays } from './meeting-cases.ts'
import { threadInputs, threadWays } from './thread-cases.ts'

/** How an object of each type is reached; a type that is not here fails the walk. */
export const ways: Record<string, (fields: string, ids: Ids) => string> = {
  Viewer: fields => `viewer { ${fields} }`,
  InboxItem: fields => `viewer { inbox(first: 100) { nodes { ${fields} } } }`,
  InboxConnection: fields => `viewer { inbox(first: 100) { ${fields} } }`,
  InboxEdge: fields => `viewer { inbox(first: 100) { edges { ${fields} } } }`,
  MailWishes: fields => `viewer { mailWishes { ${fields} } }`,
  GroupMailWishes: fields => `viewer { mailWishes { groups { ${fields} } } }`,
  NextMail: fields => `viewer { mailWishes { groups { next { ${fields} } } } }`,
  GroupMailSettings: inGroup(fields => `mailSettings { ${fields} }`),
  Session: fields => `viewer { sessions { ${fields} } }`,
  Seat: (fields, { slug }) =>
    `viewer { seats { ${fields} } } group(slug: "${slug}") { viewerSeat { ${fields} } }`,
  GroupTemplate: fields => `viewer { groupTemplate { ${fields} } }`,
  Group: (fields, { slug }) => `group(slug: "${slug}") { ${fields} }`,
  Charter: inGroup(fields => `charter { ${fields} }`),
  Member: inGroup((fields, { memberId }) => `members { ${fields} } member(id: "${memberId}") { ${fields} }`),
  Release: inGroup(fields => `releases { ${fields} }`),
  Sponsorship: inGroup(
    (fields, { memberId, sponsorshipId, closedSponsorshipId, clearedSponsorshipId }) =>
      `member(id: "${memberId}") { sponsorship { ${fields} } } sponsorship(id: "${sponsorshipId}") { ${fields} }
       closed: sponsorship(id: "${closedSponsorshipId}") { ${fields} } invitations(first: 5) { nodes { sponsorship { ${fields} } } }
       cleared: sponsorship(id: "${clearedSponsorshipId}") { ${fields} }`,
  ),
  Hold: inGroup(
    (fields, { sponsorshipId }) =>
      `sponsorship(id: "${sponsorshipId}") { holds { ${fields} } viewerHold { ${fields} } }`,
  ),
  EarlierHold: inGroup(
    (fields, { sponsorshipId }) => `sponsorship(id: "${sponsorshipId}") { holds { earlier { ${fields} } } }`,
  ),
  SponsorshipSettings: inGroup(fields => `sponsorshipSettings { ${fields} }`),
  Companionship: inGroup(
    (fields, { memberId }) =>
      `member(id: "${memberId}") { sponsorship { companionship { ${fields} } } } viewerSeat { companionships { ${fields} } }`,
  ),
  PromptState: inGroup(fields => `viewerSeat { companionships { prompts { ${fields} } } }`),
  HandOver: inGroup(
    (fields, { memberId }) =>
      `member(id: "${memberId}") { sponsorship { openHandOver { ${fields} } } } viewerSeat { askedHandOvers { ${fields} } }`,
  ),
  LineageEntry: inGroup(fields => `lineage { ${fields} }`),
  Invitation: inGroup(fields => `invitations(first: 100) { nodes { ${fields} } }`),
  InvitationConnection: inGroup(fields => `invitations(first: 100) { ${fields} }`),
  InvitationEdge: inGroup(fields => `invitations(first: 100) { edges { ${fields} } }`),
  Fact: inGroup(fields => `facts(first: 100) { nodes { ${fields} } }`),
  FactConnection: inGroup(fields => `facts(first: 100) { ${fields} }`),
  FactEdge: inGroup(fields => `facts(first: 100) { edges { ${fields} } }`),
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

const words =
  'Words that are long enough to be somebody’s reason, or a letter to somebody who might come to the table.'
const newId = () => crypto.randomUUID()

/** The input of each mutation; one that is not here fails the walk. Null: it takes none. */
export const mutationInputs: Record<string, ((ids: Ids) => Record<string, unknown>) | null> = {
  requestSignIn: () => ({ email: `${newId()}@example.org` }),
  signIn: () => ({ digits: '000000' }),
  signOut: null,
  readInboxItem: ({ groupId, inboxItemId }) => ({ groupId, itemId: inboxItemId }),
  readInboxAt: ({ groupId, threadId }) => ({ groupId, path: `/threads/${threadId}` }),
  readWholeInbox: () => ({ upTo: new Date().toISOString() }),
  chooseMailHours: () => ({ timeZone: 'Europe/Lisbon', quietFrom: '21:00', quietUntil: '07:00' }),
  chooseInboxDot: () => ({ shows: false }),
  chooseSurface: () => ({ surface: 'PLAIN' }),
  chooseMailLevel: ({ groupId }) => ({
    groupId,
    level: 'EVENING_BEFORE',
    weeklyDigest: false,
    digestHasOffers: true,
  }),
  chooseGroupMail: ({ groupId }) => ({
    groupId,
    content: 'TITLE',
    eveningTime: '17:30',
    digestWeekday: 5,
  }),
  tryAddressAgain: null,
  askToChangeAddress: () => ({ email: `${newId()}@example.org` }),
  changeAddress: () => ({ digits: '000000' }),
  endSession: ({ sessionId }) => ({ id: sessionId }),
  foundGroup: () => ({
    name: 'Another table',
    addressStem: 'another',
    purpose: words,
    whatItIsNot: words,
    rhythm: 'Fridays',
    charter: words,
    timeZone: 'Europe/Lisbon',
    meetingName: 'Coffee',
    founderName: 'Nobody Known',
    founderTrade: 'walker',
    founderAskMeAbout: '',
  }),
  describeGroup: ({ groupId }) => ({
    groupId,
    name: 'Taken over',
    purpose: words,
    whatItIsNot: words,
    rhythm: 'Never',
    timeZone: 'Europe/Lisbon',
    meetingName: 'Tea',
  }),
  rewriteCharter: ({ groupId }) => ({ groupId, text: words, fromVersion: 1 }),
  acceptCharter: ({ groupId }) => ({ groupId, version: 1 }),
  sayTableIsSet: ({ groupId }) => ({ groupId }),
  introduceYourself: ({ groupId }) => ({
    groupId,
    name: 'Somebody',
    trade: 'else',
    askMeAbout: '',
    sharesEmail: true,
  }),
  makeAdmin: ({ groupId, memberId }) => ({ groupId, memberId, reason: words }),
  unmakeAdmin: ({ groupId, memberId }) => ({ groupId, memberId, reason: words }),
  pauseMember: ({ groupId, memberId }) => ({ groupId, memberId, days: 3, reason: words }),
  resumeMember: ({ groupId, memberId }) => ({ groupId, memberId }),
  proposeRelease: ({ groupId, memberId }) => ({ groupId, memberId, reason: words }),
  agreeToRelease: ({ groupId, releaseId }) => ({ groupId, releaseId }),
  withdrawRelease: ({ groupId, releaseId }) => ({ groupId, releaseId }),
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
  sponsorCandidate: ({ groupId }) => ({
    groupId,
    id: newId(),
    name: 'Candi Date',
    trade: 'walker',
    howKnown: words,
    words: words.repeat(3),
    business: '',
    toldWhatItIsNot: true,
  }),
  answerProposal: ({ groupId, sponsorshipId }) => ({ groupId, sponsorshipId, answer: 'COMFORTABLE' }),
  holdProposal: ({ groupId, sponsorshipId }) => ({ groupId, sponsorshipId, reason: words, hearerId: null }),
  liftHold: ({ groupId, sponsorshipId }) => ({ groupId, sponsorshipId }),
  closeSponsorship: ({ groupId, sponsorshipId }) => ({ groupId, sponsorshipId, reason: words }),
  withdrawSponsorship: ({ groupId, sponsorshipId }) => ({ groupId, sponsorshipId }),
  chooseSponsorshipSettings: ({ groupId }) => ({
    groupId,
    openAtMost: 10,
    consentDays: 7,
    invitesWhenCleared: false,
    accompaniedDays: 90,
    seatsSoft: 15,
    seatsHard: 30,
  }),
  ...threadInputs,
  markPrompt: ({ groupId, companionshipId }) => ({
    groupId,
    companionshipId,
    prompt: 'FIRST_HELP_GIVEN',
    mark: 'TICKED',
  }),
  writeCompanionLine: ({ groupId, companionshipId }) => ({ groupId, companionshipId, text: words }),
  confirmSettled: ({ groupId, activeSponsorshipId: sponsorshipId }) => ({ groupId, sponsorshipId }),
  extendAccompaniment: ({ groupId, activeSponsorshipId: sponsorshipId }) => ({ groupId, sponsorshipId }),
  proposeHandOver: ({ groupId, activeSponsorshipId: sponsorshipId, memberId }) => ({
    groupId,
    sponsorshipId,
    memberId,
    reason: words,
  }),
  answerHandOver: ({ groupId, handOverId }) => ({ groupId, handOverId, agrees: true }),
  withdrawHandOver: ({ groupId, handOverId }) => ({ groupId, handOverId }),
  ...meetingInputs,
  ...findingInputs,
  ...draftInputs,
  // Last, for it ends what the others act from.
  leaveGroup: ({ groupId }) => ({ groupId, leavesName: true }),
}

type Way = (fields: string, ids: Ids) => string

function inGroup(inner: Way): Way {
  return (fields, ids) => `group(slug: "${ids.slug}") { ${inner(fields, ids)} }`
}
