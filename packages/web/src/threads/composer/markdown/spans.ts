import { linkBareAddresses } from '../../../design/bare-links.ts'
import { linkDestination } from '../../../design/link-destination.ts'
import type { MarkdownInline } from '../../../design/markdown-tree.ts'

/** Where a stretch of a text leads: to an address, or to somebody who is named. */
export type Leads = { kind: 'link'; href: string } | { kind: 'mention'; id: string }

/** A stretch of a text that is written alike throughout. A newline in it is a line break. */
export interface Span {
  text: string
  strong: boolean
  em: boolean
  leads: Leads | null
}

type Look = Omit<Span, 'text'>

const plain: Look = { strong: false, em: false, leads: null }

/**
 * What the inside of a paragraph says, in one way only, however it was put together: nothing within its like, no mark
 * around a space or a line break at its edge, no space at the edge of a line, no empty line at the end. A web address is
 * a link, as it is in every post.
 */
export function spansOf(children: MarkdownInline[]): Span[] {
  const gathered: Span[] = []
  for (const child of children) gather(child, plain, gathered)
  return settleSpans(gathered)
}

function gather(child: MarkdownInline, look: Look, into: Span[]): void {
  switch (child.kind) {
    case 'text':
      into.push({ ...look, text: asWritable(child.text) })
      return
    case 'break':
      into.push({ ...look, text: '\n' })
      return
    case 'strong':
    case 'em':
      for (const inner of child.children) gather(inner, { ...look, [child.kind]: true }, into)
      return
    case 'link': {
      // A bare address is words, until it is known what stands beside it.
      const leads = child.bare ? look.leads : (leadsTo(child.href) ?? look.leads)
      for (const inner of child.children) gather(inner, { ...look, leads }, into)
      return
    }
    case 'mention': {
      const text = asWritable(wordsOf(child.children)).replace(/\s+/g, ' ').trim()
      into.push({ ...look, text: text || '@', leads: { kind: 'mention', id: child.id } })
    }
  }
}

function leadsTo(href: string): Leads | null {
  const destination = linkDestination(href)
  return destination && { kind: 'link', href: destination.href }
}

/** A name is one piece: nothing within it is marked. */
const wordsOf = (children: MarkdownInline[]): string =>
  children
    .map(child => (child.kind === 'text' ? child.text : 'children' in child ? wordsOf(child.children) : ' '))
    .join('')

/** Markdown has no way to write a NUL, nor half a character. */
const asWritable = (text: string) => text.replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD').toWellFormed()

/** Spans as `spansOf` gives them, from spans that were changed since. */
export function settleSpans(spans: Span[]): Span[] {
  const led = join(trimLines(join(spans)).flatMap(linked))
  return freeEdges(freeEdges(freeEdges(led, 'leads'), 'strong'), 'em')
}

/** Whether both lead to the same, or nowhere. */
export const leadsAlike = (one: Leads | null, other: Leads | null) =>
  one === other || (one?.kind === 'link' && other?.kind === 'link' && one.href === other.href)

/** Spans side by side that are written alike become one. */
function join(spans: Span[]): Span[] {
  const joined: Span[] = []
  for (const span of spans) {
    const last = joined.at(-1)
    if (!span.text) continue
    if (last && last.strong === span.strong && last.em === span.em && leadsAlike(last.leads, span.leads))
      last.text += span.text
    else joined.push({ ...span })
  }
  return joined
}

/** Takes the spaces from the edges of every line, and the line breaks from the end. */
function trimLines(spans: Span[]): Span[] {
  const trimmed = spans.map(span => ({ ...span, text: withoutInnerEdges(span.text) }))
  let atLineStart = true
  for (const span of trimmed) {
    if (atLineStart) span.text = span.text.replace(/^[ \t]+/, '')
    if (span.text) atLineStart = span.text.endsWith('\n')
  }
  let atLineEnd = true
  let atEnd = true
  for (const span of trimmed.toReversed()) {
    if (atEnd) span.text = withoutEnd(span.text, /[ \t\n]/)
    else if (atLineEnd) span.text = withoutEnd(span.text, /[ \t]/)
    if (span.text) {
      atEnd = false
      atLineEnd = span.text.startsWith('\n')
    }
  }
  return trimmed
}

function withoutInnerEdges(text: string): string {
  const lines = text.split('\n')
  return lines
    .map((line, at) => (at > 0 ? line.replace(/^[ \t]+/, '') : line))
    .map((line, at) => (at < lines.length - 1 ? withoutEnd(line, /[ \t]/) : line))
    .join('\n')
}

/** A pattern that ends in `+$` would look at every space of a long text for each that follows it. */
function withoutEnd(text: string, character: RegExp): string {
  let end = text.length
  while (end > 0 && character.test(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}

/**
 * Takes a mark from the spaces and line breaks at its edges, and gives it to the line breaks within; not to those at the
 * edge of a link, for it may have to end there.
 */
function freeEdges(spans: Span[], mark: 'strong' | 'em' | 'leads'): Span[] {
  const spaces = mark === 'leads' ? /^\n+$/ : /^\s+$/
  const pieces = spans.flatMap(span =>
    (span.text.match(mark === 'leads' ? /\n+|[^\n]+/g : /\s+|\S+/g) ?? []).map(text => ({ ...span, text })),
  )
  const alike = (one: Span, other: Span) =>
    mark === 'leads' ? leadsAlike(one.leads, other.leads) : one[mark] === other[mark]
  let from = 0
  while (from < pieces.length) {
    if (!spaces.test(pieces[from]?.text ?? '')) {
      from += 1
      continue
    }
    let to = from
    while (to < pieces.length && spaces.test(pieces[to]?.text ?? '')) to += 1
    const [before, after] = [pieces[from - 1], pieces[to]]
    const between = pieces.slice(from, to)
    const goesOn = before && after && alike(before, after) ? before[mark] : null
    const isBroken = between.some(({ text }) => text.includes('\n'))
    const atLink = !leadsAlike(before?.leads ?? null, after?.leads ?? null)
    for (const piece of between) {
      const isMeant = isBroken ? mark === 'leads' || !atLink : alike(piece, before ?? piece)
      const kept = goesOn && isMeant ? goesOn : null
      if (mark === 'leads') piece.leads = kept as Leads | null
      else piece[mark] = kept === true
    }
    from = to
  }
  return join(pieces)
}

function linked(span: Span): Span[] {
  if (span.leads || !span.text.includes('://')) return [span]
  return span.text
    .split(/(\n)/)
    .flatMap(line => linkBareAddresses(line))
    .map(part => {
      if (part.kind !== 'link') return { ...span, text: part.kind === 'text' ? part.text : '' }
      const text = part.children.map(child => (child.kind === 'text' ? child.text : '')).join('')
      return { ...span, text, leads: { kind: 'link' as const, href: part.href } }
    })
}

/** Whether both say the same and look the same. */
export function sameSpans(some: Span[], others: Span[]): boolean {
  return (
    some.length === others.length &&
    some.every((one, index) => {
      const other = others[index]
      return (
        other !== undefined &&
        one.text === other.text &&
        one.strong === other.strong &&
        one.em === other.em &&
        leadToSame(one.leads, other.leads)
      )
    })
  )
}

function leadToSame(one: Leads | null, other: Leads | null): boolean {
  if (one?.kind === 'mention') return other?.kind === 'mention' && one.id === other.id
  return leadsAlike(one, other)
}
