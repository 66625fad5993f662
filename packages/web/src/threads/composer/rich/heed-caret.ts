import { NodeSelection, TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'

/**
 * Takes the caret to where the browser has it. On a busy page a key may come before the browser tells that the caret
 * went elsewhere: it would do its work where the caret was, or in place of all that was chosen then.
 */
export function heedCaret(view: EditorView): void {
  const { selection, doc, tr } = view.state
  const there = document.getSelection()
  if (!there?.isCollapsed || !there.focusNode || !view.dom.contains(there.focusNode)) return
  if (view.composing || selection instanceof NodeSelection) return
  const at = view.posAtDOM(there.focusNode, there.focusOffset, 1)
  if (selection.empty && selection.head === at) return
  view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(at), -1)))
}
