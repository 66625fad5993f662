import { signInLetterKind } from '../auth/sign-in-letter-kind.ts'
import type { Clock } from '../database/clock.ts'
import { groupLetterKinds } from '../groups/group-letter-kinds.ts'
import { invitationLetterKinds } from '../invitations/invitation-letter-kinds.ts'
import type { LetterKinds } from '../mail/letter-kinds.ts'
import { meetingLetterKinds } from '../meetings/clock/meeting-letter-kinds.ts'
import { sponsorshipLetterKinds } from '../sponsorships/sponsorship-letter-kinds.ts'
import { companionLetterKinds } from '../sponsorships/companion/companion-letter-kinds.ts'

/** Every kind of letter that any room writes. */
export const letterKinds = (clock: Clock): LetterKinds => ({
  SIGN_IN: signInLetterKind,
  NEW_ADDRESS: signInLetterKind,
  ADDRESS_CHANGED: {},
  ...groupLetterKinds,
  ...sponsorshipLetterKinds,
  ...companionLetterKinds,
  ...meetingLetterKinds(clock),
  ...invitationLetterKinds(clock),
})
