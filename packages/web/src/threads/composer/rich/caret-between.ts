import type { Node } from 'prosemirror-model'
import { Selection, TextSelection, type EditorState } from 'prosemirror-state'
import { Transform } from 'prosemirror-transform'
import { fromMarkdown } from './from-markdown.ts'
import { schema } from './schema.ts'
import { toMarkdown } from './to-markdown.ts'

/** A sign that nobody writes, put where the caret is, to find it again on the other surface. */
const caret = '\uE0C3'

/** What is chosen, as places in the Markdown of the document; as near as the signs around it let one say. */
export function chosenInMarkdown({ doc, selection }: EditorState): [from: number, to: number] {
  return [placeInMarkdown(doc, selection.from), placeInMarkdown(doc, selection.to)]
}

function placeInMarkdown(doc: Node, position: number): number {
  const at = doc.resolve(position)
  const length = toMarkdown(doc).length
  if (!at.parent.inlineContent) return length
  const withCaret = new Transform(doc).insert(position, schema.text(caret, at.marks())).doc
  const found = toMarkdown(withCaret).indexOf(caret)
  return found < 0 ? length : Math.min(found, length)
}

/** The selection that stands for a stretch of the Markdown of a document. */
export function selectionIn(doc: Node, source: string, from: number, to: number): Selection {
  const start = placeInDoc(doc, source, from)
  const end = from === to ? start : placeInDoc(doc, source, to)
  return TextSelection.between(doc.resolve(Math.min(start, end)), doc.resolve(end))
}

function placeInDoc(doc: Node, source: string, index: number): number {
  let found = doc.content.size
  fromMarkdown(source.slice(0, index) + caret + source.slice(index)).descendants((node, position) => {
    const within = node.text?.indexOf(caret) ?? -1
    if (within >= 0) found = Math.min(position + within, doc.content.size)
  })
  return found
}
