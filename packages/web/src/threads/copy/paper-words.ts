import type { Confidence } from '../confidence/confidence.ts'

/** What a thread asks of whoever holds it in their hands, on paper or as a text. */
export const paperWords: Record<Confidence, string> = {
  TABLE: 'Said at one table, in confidence. It stays there.',
  NAMED:
    'Said in confidence between a few. Nobody else knows that it exists: keep this where nobody finds it.',
  PRESENT: 'Said in confidence among those who were there. It is for nobody else.',
  NOT_AGAIN: 'Said at one table, in confidence, and not to be raised again.',
  LESSON_MAY_TRAVEL: 'Said at one table. The lesson may travel; names and stories stay there.',
}
