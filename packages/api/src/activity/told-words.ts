/** What a member is told in words of its day: on screen, and by mail. */
export type ToldWords = {
  /** The line by which a mail is known. */
  subject: string
  heading: string
  /** What the software says, a paragraph each. */
  says: string[]
  /** What a person wrote, and who: "Priya Kaur, pharmacist". */
  reason?: { words: string; by: string }
  /** The way on, as a path below the group's address; null where the way in is closed. */
  way: { button: string; path: string } | null
}
