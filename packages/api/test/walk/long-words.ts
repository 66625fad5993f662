/** What is long enough wherever somebody must say something. */
export const words =
  'Words that are long enough to be somebody’s reason, or a letter to somebody who might come to the table.'
