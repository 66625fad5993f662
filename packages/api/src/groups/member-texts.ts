import { checkTexts } from '../graphql/text-input.ts'
import { copy } from './copy/en.ts'

export type MemberTexts = { name: string; trade: string; askMeAbout: string }

/** What a member may say about themselves, by rule. */
export const memberTextRules = {
  name: { called: copy.fields.memberName, atMost: 80, oneLine: true, whenEmpty: copy.missing.memberName },
  trade: { called: copy.fields.trade, atMost: 60, oneLine: true, whenEmpty: copy.missing.trade },
  askMeAbout: { called: copy.fields.askMeAbout, atLeast: 0, atMost: 400 },
}

/**
 * Checks how a member introduces themselves to a group.
 * @throws Refusals EMPTY or TOO_LONG
 */
export function checkMemberTexts(texts: MemberTexts): MemberTexts {
  return checkTexts(texts, memberTextRules)
}

/**
 * Checks the reason an admin gives, which is sent to whom it concerns.
 * @throws Refusals EMPTY or TOO_LONG
 */
export function checkReason(reason: string): string {
  return checkTexts({ reason }, { reason: { called: copy.fields.reason, atMost: 1_000 } }).reason
}
