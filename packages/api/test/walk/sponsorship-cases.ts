import type { Ids } from './ids.ts'
import { inGroup, type Way } from './in-group.ts'
import { words } from './long-words.ts'

const newId = () => crypto.randomUUID()

/** How what belongs to sponsorships is reached. */
export const sponsorshipWays: Record<string, Way> = {
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
}

/** The input of each verb of sponsorships. */
export const sponsorshipInputs: Record<string, (ids: Ids) => Record<string, unknown>> = {
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
}

/** The input of each verb of those who are accompanied. */
export const companionInputs: Record<string, (ids: Ids) => Record<string, unknown>> = {
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
}
