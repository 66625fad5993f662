import type { Marks, Piece } from './pieces.ts'

export type MarkName = 'strong' | 'em' | 'link'

/** The pieces of a paragraph within their marks, as Markdown has them. */
export type Nested =
  | { kind: 'text'; text: string }
  | { kind: 'mention'; id: string; words: string }
  | { kind: 'break' }
  | { kind: 'strong' | 'em'; children: Nested[] }
  | { kind: 'link'; href: string; children: Nested[] }

const allMarks: readonly MarkName[] = ['strong', 'em', 'link']

/**
 * Puts the marks of pieces into each other, the longest outside. Spaces at the edges of strong and stressed words are
 * left outside, where Markdown needs them. Where two marks overlap, one of them is made in two parts; never a link.
 */
export function nest(pieces: Piece[], marks: readonly MarkName[] = allMarks): Nested[] {
  const all: Nested[] = []
  let at = 0
  for (;;) {
    const piece = pieces[at]
    if (!piece) return merged(all)
    const [mark, end] = outermost(pieces, at, marks)
    if (!mark) {
      all.push(...bare(piece))
      at += 1
      continue
    }
    const inner = pieces.slice(at, end)
    const rest = marks.filter(other => other !== mark)
    all.push(...(mark === 'link' ? [linked(piece.href, nest(inner, rest))] : marked(mark, inner, rest)))
    at = end
  }
}

function bare(piece: Piece): Nested[] {
  if (piece.kind === 'text') return [{ kind: 'text', text: piece.text }]
  return [piece.kind === 'break' ? { kind: 'break' } : { kind: 'mention', id: piece.id, words: piece.words }]
}

const linked = (href: string | null, children: Nested[]): Nested => ({
  kind: 'link',
  href: href ?? '',
  children,
})

function outermost(pieces: Piece[], at: number, marks: readonly MarkName[]): [MarkName | null, number] {
  let found: [MarkName | null, number] = [null, at]
  for (const mark of marks) {
    const end = endOf(mark, pieces, at, marks.includes('link'))
    if (end > found[1]) found = [mark, end]
  }
  return found
}

function endOf(mark: MarkName, pieces: Piece[], at: number, keepsLinksWhole: boolean): number {
  const first = pieces[at]
  if (!first || !has(mark, first)) return at
  let end = at
  while (end < pieces.length && isLike(mark, first, pieces[end])) end += 1
  if (mark === 'link' || !keepsLinksWhole) return end
  const href = pieces[end - 1]?.href ?? null
  if (href === null || pieces[end]?.href !== href) return end
  let start = end
  while (start > at && pieces[start - 1]?.href === href) start -= 1
  return start
}

const has = (mark: MarkName, piece: Marks) => (mark === 'link' ? piece.href !== null : piece[mark])

function isLike(mark: MarkName, first: Marks, piece: Marks | undefined): boolean {
  if (!piece) return false
  return mark === 'link' ? piece.href === first.href : piece[mark]
}

/** Marked pieces, with what may not stand at the edges of a mark before and after them. */
function marked(mark: 'strong' | 'em', pieces: Piece[], rest: readonly MarkName[]): Nested[] {
  const before: Piece[] = []
  const after: Piece[] = []
  const inner = [...pieces]
  for (let edge = inner[0]; edge && isBlankAtStart(edge); edge = inner[0]) {
    const [blank, words] = splitStart(edge)
    inner.splice(0, 1, ...words)
    before.push(...blank)
  }
  for (let edge = inner.at(-1); edge && isBlankAtEnd(edge); edge = inner.at(-1)) {
    const [words, blank] = splitEnd(edge)
    inner.splice(-1, 1, ...words)
    after.unshift(...blank)
  }
  const children = nest(inner, rest)
  const within: Nested[] = children.length > 0 ? [{ kind: mark, children }] : []
  return [...nest(before, rest), ...within, ...nest(after, rest)]
}

const isBlankAtStart = (piece: Piece) =>
  piece.kind === 'break' || (piece.kind === 'text' && piece.href === null && /^\s/.test(piece.text))
const isBlankAtEnd = (piece: Piece) =>
  piece.kind === 'break' || (piece.kind === 'text' && piece.href === null && /\s$/.test(piece.text))

function splitStart(piece: Piece): [Piece[], Piece[]] {
  if (piece.kind !== 'text') return [[piece], []]
  const words = piece.text.trimStart()
  const blank = piece.text.slice(0, piece.text.length - words.length)
  return [[{ ...piece, text: blank }], words ? [{ ...piece, text: words }] : []]
}

function splitEnd(piece: Piece): [Piece[], Piece[]] {
  if (piece.kind !== 'text') return [[], [piece]]
  const words = piece.text.trimEnd()
  return [words ? [{ ...piece, text: words }] : [], [{ ...piece, text: piece.text.slice(words.length) }]]
}

function merged(all: Nested[]): Nested[] {
  const one: Nested[] = []
  for (const next of all) {
    const last = one.at(-1)
    if (next.kind === 'text' && last?.kind === 'text')
      one[one.length - 1] = { kind: 'text', text: last.text + next.text }
    else one.push(next)
  }
  return one
}

/** What is nested, stretch by stretch with its marks: two that read alike are alike. */
export function flat(nested: Nested[], marks = ''): [marks: string, said: string][] {
  const all: [string, string][] = []
  for (const child of nested) {
    const [last] = all.slice(-1)
    if (child.kind === 'text') {
      if (last?.[0] === `text ${marks}`) last[1] += child.text
      else all.push([`text ${marks}`, child.text])
    } else if (child.kind === 'break') all.push(['break', ''])
    else if (child.kind === 'mention') all.push([`mention ${marks}`, `${child.id} ${child.words}`])
    else all.push(...flat(child.children, withMark(marks, child)))
  }
  return all
}

function withMark(marks: string, child: Nested): string {
  const mark = child.kind === 'link' ? `link ${child.href}` : child.kind
  return [...marks.split('\n').filter(Boolean), mark].toSorted().join('\n')
}
