import { copy } from './copy/en.ts'

/** What a group may say about itself, by rule. */
export const groupTextRules = {
  name: { called: copy.fields.groupName, atMost: 60, oneLine: true },
  purpose: { called: copy.fields.purpose, atMost: 1_000 },
  whatItIsNot: { called: copy.fields.whatItIsNot, atMost: 1_000 },
  rhythm: { called: copy.fields.rhythm, atMost: 200, oneLine: true },
  meetingName: { called: copy.fields.meetingName, atMost: 30, oneLine: true },
}

export const addressStemRule = { called: copy.fields.addressStem, atMost: 60, oneLine: true }

export const charterRule = { called: copy.fields.charter, atMost: 20_000 }
