import { InputRule, inputRules } from 'prosemirror-inputrules'
import type { Mark, MarkType, NodeType } from 'prosemirror-model'
import type { EditorState, Plugin, Transaction } from 'prosemirror-state'
import { canJoin, findWrapping } from 'prosemirror-transform'
import { linkDestination } from '../../../design/link-destination.ts'
import { mayGoDeeper } from './depth.ts'
import { schema } from './schema.ts'

const { nodes, marks } = schema

/** Who is used to signs types them, and they turn into what they mean. Backspace, or undo, takes that back. */
export function typedMarks(): Plugin {
  return inputRules({
    rules: [
      opening(/^\s?[-+*]\s$/, nodes.list),
      opening(/^\s?(\d{1,9})[.)]\s$/, nodes.numbered, found => Number(found[1])),
      opening(/^\s?>\s$/, nodes.quote),
      around(/(?:^|[\s(“"'‘])(\*\*([^*\s](?:[^*]*[^*\s])?)\*\*)$/, marks.strong),
      around(/(?:^|[\s(“"'‘])(\*([^*\s](?:[^*]*[^*\s])?)\*)$/, marks.em),
      around(/(?:^|[\s(“"'‘])(_([^_\s](?:[^_]*[^_\s])?)_)$/, marks.em),
      new InputRule(/\[([^[\]]+)\]\(([^\s()]+)\)$/, (state, [whole, words = '', address = ''], from, to) => {
        const destination = linkDestination(address)
        if (!destination) return null
        return marked(state, { from, to, words, typed: whole }, marks.link.create({ href: destination.href }))
      }),
    ],
  })
}

function opening(signs: RegExp, type: NodeType, startOf?: (found: RegExpMatchArray) => number): InputRule {
  return new InputRule(signs, (state, found, from, to) => {
    const at = state.doc.resolve(from)
    const isInItem = at.node(-1).type === nodes.item && type !== nodes.quote
    if (isInItem || !mayGoDeeper(at)) return null
    const start = startOf?.(found)
    const tr = state.tr.delete(from, to)
    const range = tr.doc.resolve(from).blockRange()
    const wrapping = range && findWrapping(range, type, start === undefined ? null : { start })
    if (!wrapping) return null
    tr.wrap(range, wrapping)
    const above = tr.doc.resolve(from - 1).nodeBefore
    const goesOn = start === undefined || start === Number(above?.attrs['start']) + (above?.childCount ?? 0)
    return above?.type === type && goesOn && canJoin(tr.doc, from - 1) ? tr.join(from - 1) : tr
  })
}

function around(signs: RegExp, type: MarkType): InputRule {
  return new InputRule(signs, (state, [whole, typed = '', words = ''], from, to) =>
    marked(state, { from: from + whole.length - typed.length, to, words, typed }, type.create()),
  )
}

/** Words between signs, marked, without the signs. What is written next is not marked. */
function marked(
  state: EditorState,
  { from, to, words, typed }: { from: number; to: number; words: string; typed: string },
  mark: Mark,
): Transaction | null {
  // Only where the last sign was typed: it is not in the document yet.
  if (to - from !== typed.length - 1) return null
  const start = from + typed.indexOf(words)
  const tr = state.tr.delete(start + words.length, to).delete(from, start)
  tr.addMark(from, from + words.length, mark)
  return tr.removeStoredMark(mark.type)
}
