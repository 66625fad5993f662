import type { EditorState, Transaction } from 'prosemirror-state'
import { linkDestination } from '../../../design/link-destination.ts'
import { schema } from './schema.ts'

const { link } = schema.marks

/** The link at the caret, or the words that are chosen, for which an address is asked. */
export interface AskedLink {
  from: number
  to: number
  words: string
  /** Where it leads already; empty for a new one. */
  address: string
}

/** What would become a link, or is one. */
export function linkAt(state: EditorState): AskedLink {
  const { from, to, empty, $from } = state.selection
  const mark = link.isInSet($from.marks()) ?? ($from.nodeAfter && link.isInSet($from.nodeAfter.marks))
  if (!mark || !(empty || state.doc.rangeHasMark(from, to, link))) {
    return { from, to, words: state.doc.textBetween(from, to, ' '), address: '' }
  }
  const href = String(mark.attrs['href'])
  const isOfIt = (position: number) => {
    const node = state.doc.nodeAt(position)
    return node !== null && mark.isInSet(node.marks)
  }
  let start = from
  let end = from
  while (start > $from.start() && isOfIt(start - 1)) start -= 1
  while (end < $from.end() && isOfIt(end)) end += 1
  return { from: start, to: end, words: state.doc.textBetween(start, end, ' '), address: href }
}

/** An address as people write it: without https, or somebody's mail address. Null where it leads nowhere. */
export function addressOf(written: string): string | null {
  const words = written.trim()
  if (!words || /\s/.test(words)) return null
  const hasScheme = /^[a-z][a-z0-9+.-]*:/i.test(words) && !/^[^/:]+\.[^/:]+:\d/.test(words)
  const address = hasScheme ? words : /^[^/@]+@[^/@]+$/.test(words) ? `mailto:${words}` : `https://${words}`
  return linkDestination(address)?.href ?? null
}

/** Makes the words a link, puts new ones there where there were none, or takes the link away (`href` is null). */
export function withLink(
  state: EditorState,
  asked: AskedLink,
  words: string,
  href: string | null,
): Transaction {
  const tr = state.tr
  let { to } = asked
  if (words !== asked.words && words) {
    tr.insertText(words, asked.from, asked.to)
    to = asked.from + words.length
  }
  tr.removeMark(asked.from, to, link)
  if (href !== null) tr.addMark(asked.from, to, link.create({ href }))
  return tr.removeStoredMark(link).scrollIntoView()
}
