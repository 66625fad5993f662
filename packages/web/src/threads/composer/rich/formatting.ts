import { lift, toggleMark, wrapIn } from 'prosemirror-commands'
import type { MarkType, NodeType } from 'prosemirror-model'
import { liftListItem, wrapInList } from 'prosemirror-schema-list'
import type { Command, EditorState } from 'prosemirror-state'
import { mayGoDeeper } from './depth.ts'
import { schema } from './schema.ts'

const { nodes, marks } = schema

/** What each of the buttons does that needs to ask nothing. */
export const formatting = {
  strong: toggleMark(marks.strong),
  stress: toggleMark(marks.em),
  list: (state, dispatch, view) =>
    within(state, nodes.list, nodes.numbered)
      ? liftListItem(nodes.item)(state, dispatch, view)
      : openList(state, dispatch, view),
  quote: (state, dispatch, view) =>
    within(state, nodes.quote) ? liftOutOfQuote(state, dispatch) : openQuote(state, dispatch, view),
} satisfies Record<string, Command>

export type Formatting = keyof typeof formatting

/** Whether what is written at the caret, or all that is chosen, has what a button would give it. */
export function isPressed(state: EditorState, name: Formatting | 'link'): boolean {
  switch (name) {
    case 'strong':
      return isMarked(state, marks.strong)
    case 'stress':
      return isMarked(state, marks.em)
    case 'link':
      return isMarked(state, marks.link)
    case 'list':
      return within(state, nodes.list, nodes.numbered)
    case 'quote':
      return within(state, nodes.quote)
  }
}

function isMarked(state: EditorState, mark: MarkType): boolean {
  const { from, to, empty, $from } = state.selection
  if (empty) return mark.isInSet(state.storedMarks ?? $from.marks()) !== undefined
  let isEverywhere = false
  let isMissing = false
  state.doc.nodesBetween(from, to, node => {
    if (!node.isInline || node.type === nodes.break) return
    if (mark.isInSet(node.marks)) isEverywhere = true
    else isMissing = true
  })
  return isEverywhere && !isMissing
}

function within({ selection: { $from } }: EditorState, ...types: NodeType[]): boolean {
  for (let depth = $from.depth; depth > 0; depth--) if (types.includes($from.node(depth).type)) return true
  return false
}

const openList: Command = (state, dispatch, view) =>
  mayGoDeeper(state.selection.$from) && wrapInList(nodes.list)(state, dispatch, view)

const openQuote: Command = (state, dispatch, view) =>
  mayGoDeeper(state.selection.$from) && wrapIn(nodes.quote)(state, dispatch, view)

/** Takes away the innermost quote around what is chosen, with whatever else stands in it. */
const liftOutOfQuote: Command = (state, dispatch) => {
  const { $from, $to } = state.selection
  for (let depth = $from.depth; depth > 0; depth--) {
    if ($from.node(depth).type !== nodes.quote) continue
    const range = $from.blockRange($to, node => node === $from.node(depth))
    if (!range) return lift(state, dispatch)
    dispatch?.(state.tr.lift(range, depth - 1).scrollIntoView())
    return true
  }
  return false
}
