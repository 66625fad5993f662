import type { FileKind } from '../threads/attachments/post-file.ts'
import type { SearchHit } from './search-hit.ts'
import { hasMatch, matchBegins, matchEnds, piecesOf, sentenceOf } from './sentence.ts'

/** A file of a post that was found, what was looked for marked in all that is said of it. */
export type FileRow = {
  kind: FileKind
  plainName: string
  alt: string
  name: string
  /** The name with a space for each character that is no letter and no digit. */
  nameInWords: string
}

/** The first file that has what was looked for: what it shows, else what it is called. */
export function findFile(files: readonly FileRow[]): Pick<SearchHit, 'fileKind' | 'sentence'> | null {
  for (const { kind: fileKind, alt, name, nameInWords, plainName } of files) {
    if (hasMatch(alt)) return { fileKind, sentence: sentenceOf(alt) }
    if (hasMatch(name)) return { fileKind, sentence: piecesOf(name) }
    if (hasMatch(nameInWords)) return { fileKind, sentence: piecesOf(spelt(plainName, nameInWords)) }
  }
  return null
}

/** The name as it is spelt, with the marks that were made in its words. */
function spelt(name: string, marked: string): string {
  const letters = [...name]
  const isMark = (character: string) => character === matchBegins || character === matchEnds
  return [...marked].map(character => (isMark(character) ? character : (letters.shift() ?? ''))).join('')
}
