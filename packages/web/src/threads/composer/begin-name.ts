import type { Edit, Writing } from './writing.ts'

/** Puts an @ at the caret, set apart from the word before it: from there on whoever is named is looked for. */
export function beginName({ text, to }: Writing): Edit {
  const insert = to === 0 || /[\s(]$/.test(text.slice(0, to)) ? '@' : ' @'
  return { from: to, to, insert, choose: [to + insert.length, to + insert.length] }
}
