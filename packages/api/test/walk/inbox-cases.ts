import type { Ids } from './ids.ts'
import { inGroup, type Way } from './in-group.ts'

/** How what belongs to the inbox and mail is reached. */
export const inboxWays: Record<string, Way> = {
  InboxItem: fields => `viewer { inbox(first: 100) { nodes { ${fields} } } }`,
  InboxSentencePart: fields => `viewer { inbox(first: 100) { nodes { sentenceParts { ${fields} } } } }`,
  InboxConnection: fields => `viewer { inbox(first: 100) { ${fields} } }`,
  InboxEdge: fields => `viewer { inbox(first: 100) { edges { ${fields} } } }`,
  MailWishes: fields => `viewer { mailWishes { ${fields} } }`,
  GroupMailWishes: fields => `viewer { mailWishes { groups { ${fields} } } }`,
  NextMail: fields => `viewer { mailWishes { groups { next { ${fields} } } } }`,
  GroupMailSettings: inGroup(fields => `mailSettings { ${fields} }`),
}

/** The input of each verb of the inbox and mail. */
export const inboxInputs: Record<string, (ids: Ids) => Record<string, unknown>> = {
  readInboxItem: ({ groupId, inboxItemId }) => ({ groupId, itemId: inboxItemId }),
  readInboxAt: ({ groupId, threadId }) => ({ groupId, path: `/threads/${threadId}` }),
  readWholeInbox: () => ({ upTo: new Date().toISOString() }),
  chooseMailHours: () => ({ timeZone: 'Europe/Lisbon', quietFrom: '21:00', quietUntil: '07:00' }),
  chooseInboxDot: () => ({ shows: false }),
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
}
