import { readToken, signToken } from '../../mail/signed-token.ts'
import { RsvpAnswer } from '../rsvp.ts'

/** An answer that a mail offers to one member for one meeting. */
export type LinkedAnswer = { groupId: string; meetingId: string; memberId: string; answer: RsvpAnswer }

/** Where such answers lead; logs name the pattern, never an address. */
export const answerPattern = '/r/:token'

const purpose = 'an answer to a meeting'
/** Told by place: only ever added to at the end, for mails keep what was signed. */
const answers = [RsvpAnswer.GOING, RsvpAnswer.MAYBE, RsvpAnswer.NOT_GOING]
const idLength = 16

/** The path of an answer. All it names is signed as a whole: none of it can be exchanged for another's. */
export function answerPath(secret: string, { groupId, meetingId, memberId, answer }: LinkedAnswer): string {
  const ids = [groupId, meetingId, memberId].map(id => Buffer.from(id.replaceAll('-', ''), 'hex'))
  const bytes = Buffer.concat([...ids, Buffer.of(answers.indexOf(answer))])
  return `/r/${signToken(secret, purpose, bytes)}`
}

/** The answer that such a path names; null when it was not made here. */
export function readAnswerToken(secret: string, token: string): LinkedAnswer | null {
  const bytes = readToken(secret, purpose, token)
  const answer = answers[bytes?.at(3 * idLength) ?? answers.length]
  if (bytes?.length !== 3 * idLength + 1 || !answer) return null
  return { groupId: idAt(bytes, 0), meetingId: idAt(bytes, 1), memberId: idAt(bytes, 2), answer }
}

function idAt(bytes: Buffer, place: number): string {
  const hex = bytes.toString('hex', place * idLength, (place + 1) * idLength)
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
