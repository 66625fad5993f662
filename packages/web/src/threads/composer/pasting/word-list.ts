import type { MarkdownBlock } from '../../../design/markdown-tree.ts'
import type { LeveledItem } from './leveled-lists.ts'
import { isUnread, styleOf } from './pasted-look.ts'
import type { Pasted, PastedElement } from './pasted.ts'

/** What a paragraph of Word says of the list it is an item of; null for any other. */
export function wordItem(element: PastedElement): Omit<LeveledItem, 'blocks'> | null {
  const said = /(\S+)\s+level(\d)(?:\s+(lfo\d+))?/.exec(styleOf(element).get('mso-list') ?? '')
  if (!said) return null
  const [, list = '', level = '1', override = ''] = said
  return { level: Number(level), number: numberOf(markerIn(element)), list: `${list} ${override}` }
}

/** The mark before an item, which Word writes for those who know no lists. */
function markerIn({ children }: PastedElement): string {
  for (const child of children) {
    if (typeof child === 'string') continue
    if (styleOf(child).get('mso-list') === 'ignore') return wordsOf(child.children).trim()
    const inner = markerIn(child)
    if (inner) return inner
  }
  return ''
}

/** All words within, whatever they stand in. */
export const wordsOf = (children: Pasted[]): string =>
  children.map(child => (typeof child === 'string' ? child : wordsOf(child.children))).join('')

/** The number a mark says: "3.", "c)", "(iv)"; null for a dot or a dash. */
function numberOf(marker: string): number | null {
  const [, said = ''] = /^\(?([\da-z]{1,9})[.):]/i.exec(marker) ?? []
  if (/^\d+$/.test(said)) return Number(said)
  // A letter on its own is one, but for those a Roman count begins with.
  if (/^[ivx]+$/i.test(said)) return roman(said.toLowerCase())
  return /^[a-z]$/i.test(said) ? said.toLowerCase().charCodeAt(0) - 96 : null
}

function roman(said: string): number {
  const values = [...said].map(letter => ({ i: 1, v: 5, x: 10 })[letter] ?? 0)
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0)
}

const dot = /^[\u00B7\u2022\u2023\u25AA\u25CF\u25CB\u25E6\uF0B7\uF0A7]\s+/u

/** Paragraphs that begin with a dot are what is left of a list where a program between knew none. */
export function dottedAsLists(blocks: MarkdownBlock[]): MarkdownBlock[] {
  const result: MarkdownBlock[] = []
  for (const block of blocks) {
    const item = block.kind === 'paragraph' ? withoutDot(block) : null
    const last = result.at(-1)
    if (!item) result.push(block)
    else if (last?.kind === 'list' && last.start === null && dotted.has(last)) last.items.push([item])
    else {
      const list: MarkdownBlock = { kind: 'list', start: null, items: [[item]] }
      dotted.add(list)
      result.push(list)
    }
  }
  return result
}

const dotted = new WeakSet<MarkdownBlock>()

function withoutDot({ kind, children }: Extract<MarkdownBlock, { kind: 'paragraph' }>): MarkdownBlock | null {
  const first = children.findIndex(child => child.kind !== 'text' || child.text.trim() !== '')
  const opening = children[first]
  if (opening?.kind !== 'text') return null
  const rest = children.slice(first + 1)
  // The dot and the space behind it may stand in two elements.
  const [next] = rest
  const words = opening.text + (next?.kind === 'text' ? next.text : '')
  if (!dot.test(words)) return null
  const after = next?.kind === 'text' ? rest.slice(1) : rest
  return { kind, children: [{ kind: 'text', text: words.replace(dot, '') }, ...after] }
}

/** The number at the beginning of a list. */
export function startOf(list: PastedElement): number | null {
  if (list.tag !== 'ol') return null
  const first = list.children.find(
    child => typeof child !== 'string' && child.tag === 'li' && !isUnread(child),
  )
  const written =
    typeof first === 'object' ? (first.attributes['value'] ?? list.attributes['start']) : undefined
  const start = Number.parseInt(written ?? '1', 10)
  return Number.isNaN(start) || start < 0 ? 1 : start
}
