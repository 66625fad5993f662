import { beginName } from './begin-name.ts'
import { linkWords } from './link-words.ts'
import { markWords } from './mark-words.ts'
import { openLines } from './open-lines.ts'
import type { Edit, Writing } from './writing.ts'

/** What each of the composer’s buttons does. */
export const composerEdits = {
  strong: (writing: Writing): Edit => markWords(writing, '**'),
  stress: (writing: Writing): Edit => markWords(writing, '*'),
  list: (writing: Writing): Edit => openLines(writing, '- '),
  quote: (writing: Writing): Edit => openLines(writing, '> '),
  link: linkWords,
  name: beginName,
}
