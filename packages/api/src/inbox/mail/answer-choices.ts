import type { Way } from '../../mail/letter-draft.ts'
import { answerPath } from '../../meetings/answers/answer-link.ts'
import { pages } from '../../meetings/answers/copy/pages-en.ts'
import { RsvpAnswer } from '../../meetings/rsvp.ts'
import type { House } from './frame-for-member.ts'

/** The three answers that a mail offers to one member for one meeting, without signing in. */
export const answerChoices = (
  { publicUrl, secret }: House,
  whose: { groupId: string; meetingId: string; memberId: string },
): Way[] =>
  [RsvpAnswer.GOING, RsvpAnswer.MAYBE, RsvpAnswer.NOT_GOING].map(answer => ({
    says: pages.answers[answer],
    leadsTo: publicUrl + answerPath(secret, { ...whose, answer }),
  }))
