import { parseMarkdown } from '../../../design/parse-markdown.ts'
import { escapeWords, type Escaping } from './escape-words.ts'
import { leadsAlike, sameSpans, settleSpans, spansOf, type Span } from './spans.ts'

/** A way of writing the same. */
interface Manner {
  escape: Escaping
  em: '*' | '_'
  /** An address that stands for itself is written without brackets. */
  bare: boolean
  /** A letter outside a mark and a space inside it are written as numbers: then the mark is one even within a word. */
  apart: boolean
}

/** From the one that is best to read to the one that is hardest to mistake. */
const manners: [Manner, ...Manner[]] = [
  { escape: 'numbers', em: '_', bare: false, apart: true },
  { escape: 'few', em: '*', bare: true, apart: false },
  { escape: 'marks', em: '*', bare: true, apart: false },
  { escape: 'marks', em: '*', bare: false, apart: false },
  { escape: 'marks', em: '_', bare: false, apart: false },
  { escape: 'all', em: '*', bare: false, apart: true },
  { escape: 'all', em: '_', bare: false, apart: true },
]
const [hardestToMistake, ...easier] = manners

/** Words before looks: what cannot be marked is written without its marks, and at last without its links. */
const looks: ((span: Span) => Span)[] = [
  span => span,
  span => ({ ...span, em: false }),
  span => ({ ...span, em: false, strong: false }),
  span => ({ ...span, em: false, strong: false, leads: null }),
]

const needsCare = /[\\*_[\]<&]|(?:^|\n)\s*(?:[>+-]|\d+[.)]|\n|$)|^\uFEFF/

/** The Markdown of what stands in one paragraph, in the first manner that is read as it was meant. */
export function writeInlines(spans: Span[]): string {
  if (spans.every(({ text, strong, em, leads }) => !strong && !em && !leads && !needsCare.test(text)))
    return wordsOf(spans)
  for (const look of looks) {
    const looking = settleSpans(spans.map(look))
    for (const manner of [...easier, hardestToMistake]) {
      const written = write(looking, manner)
      if (isReadAs(written, looking)) return written
    }
  }
  return write([{ text: wordsOf(spans), strong: false, em: false, leads: null }], hardestToMistake)
}

const wordsOf = (spans: Span[]) => spans.map(({ text }) => text).join('')

function isReadAs(written: string, spans: Span[]): boolean {
  const [first, ...rest] = parseMarkdown(written)
  return first?.kind === 'paragraph' && rest.length === 0 && sameSpans(spansOf(first.children), spans)
}

type Mark = 'leads' | 'em' | 'strong'

function write(spans: Span[], manner: Manner): string {
  let out = ''
  let beside: 'opened' | 'closed' | null = null

  function writeAll(some: Span[], within: readonly Mark[]): void {
    for (let from = 0; from < some.length;) {
      const { mark, to } = longestMark(some, from, within)
      const inner = some.slice(from, to)
      if (mark === null) writeWords(inner, some[to], within)
      else if (mark === 'leads') writeLink(inner, within)
      else writeMarked(inner, mark, within)
      from = to
    }
  }

  function writeMarked(inner: Span[], mark: 'em' | 'strong', within: readonly Mark[]): void {
    const sign = mark === 'em' ? manner.em : '**'
    if (manner.apart) out = out.replace(letterAtEnd, asNumber)
    out += sign
    beside = 'opened'
    writeAll(inner, [...within, mark])
    if (manner.apart) out = out.replace(spaceAtEnd, asNumber)
    out += sign
    beside = 'closed'
  }

  function writeLink(inner: Span[], within: readonly Mark[]): void {
    const leads = inner[0]?.leads
    if (!leads) return
    if (manner.bare && leads.kind === 'link' && standsForItself(inner, leads.href)) {
      out += wordsOf(inner)
      beside = null
      return
    }
    out = out.replace(/!$/, '\\!')
    out += '['
    beside = null
    writeAll(inner, [...within, 'leads'])
    out += `](${leads.kind === 'mention' ? `member:${leads.id}` : destination(leads.href)})`
    beside = null
  }

  function writeWords(inner: Span[], next: Span | undefined, within: readonly Mark[]): void {
    let words = wordsOf(inner)
    if (manner.apart && beside !== null) {
      const [first = ''] = (beside === 'opened' ? spaceAtStart : letterAtStart).exec(words) ?? []
      out += first && asNumber(first)
      words = words.slice(first.length)
    }
    beside = null
    out = escapeWords(
      out,
      words,
      manner.escape,
      within.includes('leads'),
      next !== undefined || within.length > 0,
    )
  }

  writeAll(spans, [])
  return out
}

// To the parser, whatever lies beyond the first 65,536 characters is a letter.
const letterAtStart = /^(?:[\u{10000}-\u{10FFFF}]|[^\s\p{P}\p{S}])/u
const letterAtEnd = /(?:[\u{10000}-\u{10FFFF}]|[^\s\p{P}\p{S}])$/u
const spaceAtStart = /^\s/
const spaceAtEnd = /\s$/
const asNumber = (character: string) => `&#${character.codePointAt(0)};`

/** The mark that opens before one of the spans and goes on for longest, and where it ends. */
function longestMark(
  spans: Span[],
  from: number,
  within: readonly Mark[],
): { mark: Mark | null; to: number } {
  let longest: { mark: Mark | null; to: number } = { mark: null, to: from + 1 }
  for (const mark of ['leads', 'strong', 'em'] as const) {
    if (within.includes(mark) || !spans[from]?.[mark]) continue
    const to = endOf(spans, from, mark, within)
    if (to > from && (longest.mark === null || to >= longest.to)) longest = { mark, to }
  }
  return longest
}

function endOf(spans: Span[], from: number, mark: Mark, within: readonly Mark[]): number {
  const goesOn = (at: number) =>
    mark === 'leads'
      ? leadsAlike(spans[at]?.leads ?? null, spans[from]?.leads ?? null)
      : spans[at]?.[mark] === true
  const isWithinLink = (at: number) =>
    !within.includes('leads') && spans[at]?.leads && leadsAlike(spans[at].leads, spans[at - 1]?.leads ?? null)
  let to = from + 1
  while (to < spans.length && goesOn(to)) to += 1
  // A mark that ends within a link ends before it, and goes on inside.
  if (mark !== 'leads') while (to > from && isWithinLink(to)) to -= 1
  return to
}

/** Whether a link's own words, on their own, are read as this very link. */
function standsForItself(inner: Span[], href: string): boolean {
  const [first, ...rest] = inner
  if (!first || rest.length > 0) return false
  const [found, ...more] = spansOf([{ kind: 'text', text: first.text }])
  return more.length === 0 && found?.leads?.kind === 'link' && found.leads.href === href
}

/** An address as it stands in the brackets of a link. */
function destination(href: string): string {
  const isSimple = !/[\s()<>]/.test(href)
  const written = href.replace(/\\|[<>]|&(?=#?\w+;)/g, '\\$&')
  return isSimple ? written : `<${written}>`
}

/** The same in the manner that is hardest to mistake: no character of the words looks like a mark. */
export function writeNumbered(spans: Span[]): string {
  return write(spans, hardestToMistake)
}
