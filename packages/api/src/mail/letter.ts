/** The same words twice: for those who read letters as plain text, and as HTML. */
export type LetterWords = { subject: string; text: string; html: string }

/** To an address, or to a member of the group, whose address the sender never learns. */
type Addressee = { to: string; groupId?: string } | { toMember: string; groupId: string }

/** A letter to one person. */
export type Letter = Addressee &
  LetterWords & {
    /** Which of the {@link LetterKinds} it is. */
    kind: string
    /** What it is about, for the room that wrote it: an invitation, a member. */
    subjectId?: string
  }
