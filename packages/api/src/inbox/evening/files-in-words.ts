import { withoutLineBreaks } from '../../mail/without-line-breaks.ts'
import { FileKind } from '../../threads/attachments/post-file.ts'
import { copy } from './copy/en.ts'
import type { FileInWords } from './said-in-threads.ts'

/** More of a kind are counted. */
const mostNamed = 3
const room = 80

/**
 * The pictures and the papers of a post in words, which is all of them that travels: what each shows, or what it is
 * called where nobody said. Nothing where there are none.
 */
export function filesInWords(files: readonly FileInWords[]): string[] {
  const of = (kind: FileKind) => files.filter(file => file.kind === kind)
  const [pictures, papers] = [of(FileKind.PICTURE), of(FileKind.PAPER)]
  return [
    ...(pictures.length > 0 ? [copy.said.pictures(pictures.length, named(pictures))] : []),
    ...(papers.length > 0 ? [copy.said.papers(papers.length, named(papers))] : []),
  ]
}

const named = (files: readonly FileInWords[]): string[] =>
  files.slice(0, mostNamed).map(({ name, alt }) => `“${inShort(withoutLineBreaks(alt).trim() || name)}”`)

function inShort(words: string): string {
  const characters = [...words]
  return characters.length <= room
    ? words
    : `${characters
        .slice(0, room - 1)
        .join('')
        .trimEnd()}…`
}
