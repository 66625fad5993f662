import type { Mark, Node } from 'prosemirror-model'

/** The marks of a piece; `href` is where it leads. */
export interface Marks {
  strong: boolean
  em: boolean
  href: string | null
}

/** A stretch of a paragraph that is marked alike. */
export type Piece = Marks &
  ({ kind: 'text'; text: string } | { kind: 'mention'; id: string; words: string } | { kind: 'break' })

const unmarked: Marks = { strong: false, em: false, href: null }

/** A paragraph piece by piece, without the spaces at the ends of its lines and the empty lines below it. */
export function piecesOf(paragraph: Node): Piece[] {
  const pieces: Piece[] = []
  for (const child of paragraph.children) {
    const marks = marksOf(child.marks)
    if (child.type.name === 'mention') {
      const { id, words } = child.attrs
      pieces.push({ ...marks, href: null, kind: 'mention', id: String(id), words: String(words) })
    } else if (child.isText) {
      child.text?.split(/\r\n?|\n/).forEach((line, index) => {
        if (index > 0) endLine(pieces)
        addText(pieces, line, marks)
      })
    } else endLine(pieces)
  }
  trimEnd(pieces)
  while (pieces.at(-1)?.kind === 'break') pieces.pop()
  return pieces.map((piece, index) => (piece.kind === 'break' ? betweenMarks(pieces, index) : piece))
}

function marksOf(marks: readonly Mark[]): Marks {
  const link = marks.find(mark => mark.type.name === 'link')
  return {
    strong: marks.some(mark => mark.type.name === 'strong'),
    em: marks.some(mark => mark.type.name === 'em'),
    href: link ? String(link.attrs['href']) : null,
  }
}

function endLine(pieces: Piece[]) {
  trimEnd(pieces)
  pieces.push({ ...unmarked, kind: 'break' })
}

function addText(pieces: Piece[], line: string, marks: Marks) {
  const last = pieces.at(-1)
  const begins = !last || last.kind === 'break'
  const text = begins ? line.replace(/^[ \t]+/, '') : line
  if (text) pieces.push({ ...marks, kind: 'text', text })
}

function trimEnd(pieces: Piece[]) {
  for (;;) {
    const last = pieces.at(-1)
    if (last?.kind !== 'text') return
    const text = last.text.replace(/[ \t]+$/, '')
    if (text === last.text) return
    pieces.pop()
    if (text) pieces.push({ ...last, text })
  }
}

/** The end of a line is marked where the words on both sides are. */
function betweenMarks(pieces: Piece[], index: number): Piece {
  const before = pieces.slice(0, index).findLast(({ kind }) => kind !== 'break')
  const after = pieces.slice(index).find(({ kind }) => kind !== 'break')
  if (!before || !after) return { ...unmarked, kind: 'break' }
  return {
    kind: 'break',
    strong: before.strong && after.strong,
    em: before.em && after.em,
    href: before.href === after.href ? before.href : null,
  }
}
