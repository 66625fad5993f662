import type { LetterPiece } from '../../mail/letter-draft.ts'
import { answerPath } from '../../meetings/answers/answer-link.ts'
import { pages } from '../../meetings/answers/copy/pages-en.ts'
import { RsvpAnswer } from '../../meetings/rsvp.ts'
import { copy } from './copy/en.ts'
import type { House } from './frame-for-member.ts'

/** What somebody has said to a meeting. */
export type SaidAnswer = { answer: RsvpAnswer; isFromBeforeMove: boolean }

/** What its reader has said to a meeting, and the three answers, each of which is one press without signing in. */
export const answerPieces = (
  { publicUrl, secret }: House,
  whose: { groupId: string; meetingId: string; memberId: string },
  said: SaidAnswer | null,
): LetterPiece[] => [
  { says: saidSoFar(said) },
  {
    choices: [RsvpAnswer.GOING, RsvpAnswer.MAYBE, RsvpAnswer.NOT_GOING].map(answer => ({
      says: pages.answers[answer],
      leadsTo: publicUrl + answerPath(secret, { ...whose, answer }),
    })),
  },
]

function saidSoFar(said: SaidAnswer | null): string {
  if (!said) return copy.answers.notSaid
  const words = said.isFromBeforeMove ? copy.answers.saidBeforeMove : copy.answers.said
  return words(pages.answers[said.answer])
}
