/** The same words twice: for those who read letters as plain text, and as HTML. */
export type LetterWords = { subject: string; text: string; html: string }

/** A letter as it leaves. */
export type ComposedLetter = LetterWords & {
  /** Further headers, by name. */
  headers?: Readonly<Record<string, string>>
  /** A calendar file that rides along. */
  calendar?: { method: 'PUBLISH' | 'CANCEL'; text: string }
}

/** A letter to one person. */
export type Letter = LetterWords & {
  /** The address it goes to. */
  to: string
  groupId?: string
  /** Which of the {@link LetterKinds} it is. */
  kind: string
  /** What it is about, for the room that wrote it: an invitation, a member. */
  subjectId?: string
}
