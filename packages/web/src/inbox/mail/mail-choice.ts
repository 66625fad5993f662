import type { GroupMail_WishesFragment } from './group-mail.generated.ts'

/** What one has chosen for the mail from one group. */
export type MailChoice = Pick<GroupMail_WishesFragment, 'level' | 'weeklyDigest' | 'digestHasOffers'>

/** From what most want to the least. */
export const levels = ['CONCERNS_ME', 'EVERYTHING', 'EVENING_BEFORE', 'NOTHING'] as const
