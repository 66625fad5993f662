import type { MailHouse } from '../../inbox/mail/mail-house.ts'
import type { ComposedLetter } from '../../mail/letter.ts'

/** A mail as it would leave now. */
export type ShownMail = {
  to: string
  /** The group it is from; null for one that is from none. */
  group: string | null
  letter: ComposedLetter
}

/** Where one kind of mail stands on the page, or one way in which it comes. */
export type MailPlace = {
  /** By which its address ends. */
  name: string
  /** The name of its letter kind, or of what a member is told. */
  kind: string
  /** How it comes, where its kind comes in several ways. */
  says?: string
  /** Words it from what lies here; null where nothing does. Changes nothing. */
  word(house: MailHouse): Promise<ShownMail | null>
}

/** Mails of one kind, under one heading. */
export type MailSection = { title: string; places: readonly MailPlace[] }
