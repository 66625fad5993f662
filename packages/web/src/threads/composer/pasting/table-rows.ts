import type { MarkdownBlock, MarkdownInline } from '../../../design/markdown-tree.ts'
import type { Pasted, PastedElement } from './pasted.ts'

const partsOfTables = new Set(['thead', 'tbody', 'tfoot'])
const setApart = new Set([
  'p',
  'div',
  'table',
  'ul',
  'ol',
  'blockquote',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'pre',
])

/** The rows of a table, each with its cells; tables within it are part of a cell. */
export function rowsOf(table: PastedElement): PastedElement[][] {
  return table.children.flatMap(child => {
    if (typeof child === 'string') return []
    if (partsOfTables.has(child.tag)) return rowsOf(child)
    return child.tag === 'tr' ? [child.children.filter(isCell)] : []
  })
}

const isCell = (child: Pasted): child is PastedElement =>
  typeof child !== 'string' && (child.tag === 'td' || child.tag === 'th')

/** Whether a cell holds words and nothing that stands apart. */
export const holdsWordsOnly = (children: Pasted[]): boolean =>
  children.every(
    child => typeof child === 'string' || (!setApart.has(child.tag) && holdsWordsOnly(child.children)),
  )

/** A row as one line: what its cells say, with a stroke between them; null where one of them says more than a line. */
export function rowAsLine(cells: MarkdownBlock[][]): MarkdownInline[] | null {
  const lines = cells.map(asLine).filter(line => line === null || line.length > 0)
  return lines.reduce<MarkdownInline[] | null>((row, line) => {
    if (row === null || line === null) return null
    return row.length > 0 ? [...row, { kind: 'text', text: ' | ' }, ...line] : line
  }, [])
}

function asLine(blocks: MarkdownBlock[]): MarkdownInline[] | null {
  const [first, ...more] = blocks
  if (!first) return []
  if (first.kind !== 'paragraph' || more.length > 0) return null
  const line = first.children.map((child): MarkdownInline =>
    child.kind === 'break' ? { kind: 'text', text: ' ' } : child,
  )
  const last = line.at(-1)
  return last?.kind === 'text' ? [...line.slice(0, -1), { kind: 'text', text: last.text.trimEnd() }] : line
}
