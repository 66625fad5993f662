/** A piece of a letter, from which both its HTML and its plain text are made. */
export type LetterPiece =
  /** What the software says. */
  | { says: string }
  /** What a person wrote, and who: "Priya Kaur, pharmacist". */
  | { words: string; by?: string }
  /** Six digits to type. */
  | { digits: string }
  /** Where to go on. */
  | { button: string; leadsTo: string }
  /** Answers of equal weight, one beside the other. */
  | { choices: readonly Way[] }
  /** What the next pieces are about. */
  | { section: string }
  /** Things to look at, each with where it leads: a sentence, and how what a person wrote about it begins. */
  | { entries: readonly Entry[] }

/** Something to press, and where it leads. */
export type Way = { says: string; leadsTo: string }

/** One thing that a letter tells of among others. */
export type Entry = {
  sentence: string
  /** What else the software says of it, a line each. */
  says?: readonly string[]
  words?: string | null
  by?: string | null
  leadsTo: string | null
}

/** What a letter says, before it is laid out. */
export type LetterDraft = {
  subject: string
  /** The heading on the sheet. */
  heading: string
  pieces: LetterPiece[]
  /** The small print: why this person gets this letter. */
  because: string
  /** Where the small print leads: to fewer letters, or none. */
  ways?: readonly Way[]
}
