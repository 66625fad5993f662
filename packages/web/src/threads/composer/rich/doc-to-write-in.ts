import type { Node } from 'prosemirror-model'
import { Selection } from 'prosemirror-state'
import { Transform } from 'prosemirror-transform'
import { fromMarkdown } from './from-markdown.ts'
import { keptTexts } from './kept-source.ts'
import { schema } from './schema.ts'

/**
 * The document of a Markdown that somebody is in the middle of writing: where it ends with a space or an empty line,
 * which say nothing yet, the next word goes on after them.
 */
export function docToWriteIn(markdown: string): Node {
  const doc = fromMarkdown(markdown)
  const withRoom = /\n[ \t]*\n[ \t]*$/.test(markdown)
    ? doc.copy(doc.content.addToEnd(schema.nodes.paragraph.create()))
    : withSpace(doc, /\S([ \t]+)$/.exec(markdown)?.[1] ?? '')
  if (withRoom !== doc) keptTexts.set(withRoom, markdown)
  return withRoom
}

function withSpace(doc: Node, space: string): Node {
  const end = Selection.atEnd(doc).$from
  if (space === '' || !end.parent.isTextblock || end.parent.childCount === 0) return doc
  return new Transform(doc).insert(end.pos, schema.text(space)).doc
}
