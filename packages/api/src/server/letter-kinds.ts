import { addressLetterKinds } from '../auth/change-address/address-letter-kinds.ts'
import { signInLetterKind } from '../auth/sign-in-letter-kind.ts'
import { groupLetterKinds } from '../groups/group-letter-kinds.ts'
import { eveningLetterKinds } from '../inbox/evening/evening-letter-kinds.ts'
import type { MailHouse } from '../inbox/mail/mail-house.ts'
import { noticeLetterKind } from '../inbox/notices/notice-letter-kind.ts'
import { invitationLetterKinds } from '../invitations/invitation-letter-kinds.ts'
import type { LetterKinds } from '../mail/letter-kinds.ts'
import { sponsorshipLetterKinds } from '../sponsorships/sponsorship-letter-kinds.ts'
import { companionLetterKinds } from '../sponsorships/companion/companion-letter-kinds.ts'

/** Every kind of letter that any room writes, and what rooms say of what they tell members. */
export function letterKinds(house: MailHouse): LetterKinds {
  const rooms: LetterKinds = {
    SIGN_IN: signInLetterKind,
    ...addressLetterKinds,
    ...groupLetterKinds,
    ...sponsorshipLetterKinds,
    ...companionLetterKinds,
    ...invitationLetterKinds(house.clock),
  }
  return { ...rooms, ...eveningLetterKinds(house), NOTICE: noticeLetterKind(house, rooms) }
}
