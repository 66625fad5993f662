import { bytesOfIds, idsInBytes, readToken, signToken } from '../../mail/signed-token.ts'
import { RsvpAnswer } from '../rsvp.ts'

/** An answer that a mail offers to one member for one meeting. */
export type LinkedAnswer = { groupId: string; meetingId: string; memberId: string; answer: RsvpAnswer }

/** Where such answers lead; logs name the pattern, never an address. */
export const answerPattern = '/r/:token'

const purpose = 'an answer to a meeting'
/** Told by place: only ever added to at the end, for mails keep what was signed. */
const answers = [RsvpAnswer.GOING, RsvpAnswer.MAYBE, RsvpAnswer.NOT_GOING]

/** The path of an answer. All it names is signed as a whole: none of it can be exchanged for another's. */
export function answerPath(secret: string, { groupId, meetingId, memberId, answer }: LinkedAnswer): string {
  const bytes = [bytesOfIds(groupId, meetingId, memberId), Buffer.of(answers.indexOf(answer))]
  return `/r/${signToken(secret, purpose, Buffer.concat(bytes))}`
}

/** The answer that such a path names; null when it was not made here. */
export function readAnswerToken(secret: string, token: string): LinkedAnswer | null {
  const bytes = readToken(secret, purpose, token)
  if (!bytes) return null
  const [groupId, meetingId, memberId] = idsInBytes(bytes)
  const answer = answers[bytes.at(-1) ?? answers.length]
  return groupId && meetingId && memberId && answer ? { groupId, meetingId, memberId, answer } : null
}
