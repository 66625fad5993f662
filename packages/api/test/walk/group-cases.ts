import type { Ids } from './ids.ts'
import { inGroup, type Way } from './in-group.ts'
import { words } from './long-words.ts'

/** How what belongs to a group and its members is reached. */
export const groupWays: Record<string, Way> = {
  Charter: inGroup(fields => `charter { ${fields} }`),
  Member: inGroup((fields, { memberId }) => `members { ${fields} } member(id: "${memberId}") { ${fields} }`),
  Release: inGroup(fields => `releases { ${fields} }`),
  Fact: inGroup(fields => `facts(first: 100) { nodes { ${fields} } }`),
  FactConnection: inGroup(fields => `facts(first: 100) { ${fields} }`),
  FactEdge: inGroup(fields => `facts(first: 100) { edges { ${fields} } }`),
}

/** The input of each verb of a group and its members. */
export const groupInputs: Record<string, (ids: Ids) => Record<string, unknown>> = {
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
}
