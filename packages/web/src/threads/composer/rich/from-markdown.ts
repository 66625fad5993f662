import type { Mark, Node } from 'prosemirror-model'
import type { MarkdownBlock, MarkdownInline } from '../../../design/markdown-tree.ts'
import { parseMarkdown, parseStretches } from '../../../design/parse-markdown.ts'
import { isTangledMarkdown } from '../../../design/tangled-markdown.ts'
import { keptSources, keptTexts } from './kept-source.ts'
import { schema } from './schema.ts'

const { nodes, marks } = schema

/**
 * The Markdown of a post as the rich surface holds it: exactly what a reader is shown. Each block remembers how it was
 * written, so that what nobody changes goes back as it was.
 */
export function fromMarkdown(source: string): Node {
  const whole = doc(isTangledMarkdown(source) ? blocks(parseMarkdown(source)) : keptBlocks(source))
  keptTexts.set(whole, source)
  return whole
}

/** A document of blocks that were never written. */
export const fromBlocks = (from: MarkdownBlock[]): Node => doc(blocks(from))

function keptBlocks(source: string): Node[] {
  let previous: { node: Node; to: number } | null = null
  const all: Node[] = []
  for (const { from, to, blocks: drawn } of parseStretches(source)) {
    const made = blocks(drawn)
    all.push(...made)
    const [node] = made
    if (!node || made.length > 1) {
      previous = null
      continue
    }
    const start = startOfLine(source, from)
    const gap = source.slice(previous?.to ?? start, start)
    keptSources.set(node, { source: source.slice(start, to), gap, after: previous?.node ?? null })
    previous = { node, to }
  }
  return all
}

/** A block begins with the spaces before it: they tell how deep its other lines stand. */
function startOfLine(source: string, from: number): number {
  return from - (/[ \t]*$/.exec(source.slice(0, from))?.[0].length ?? 0)
}

const doc = (content: Node[]) =>
  nodes.doc.create(null, content.length > 0 ? content : [nodes.paragraph.create()])

const blocks = (from: MarkdownBlock[]): Node[] => from.map(block)

function block(from: MarkdownBlock): Node {
  switch (from.kind) {
    case 'paragraph':
      return nodes.paragraph.create(null, inlines(from.children, []))
    case 'quote':
      return nodes.quote.create(null, orEmpty(blocks(from.children)))
    case 'list': {
      const items = from.items.map(item => nodes.item.create(null, orEmpty(blocks(item))))
      return from.start === null
        ? nodes.list.create(null, items)
        : nodes.numbered.create({ start: from.start }, items)
    }
  }
}

const orEmpty = (content: Node[]) => (content.length > 0 ? content : [nodes.paragraph.create()])

function inlines(from: MarkdownInline[], within: readonly Mark[]): Node[] {
  return from.flatMap(child => inline(child, within))
}

function inline(from: MarkdownInline, within: readonly Mark[]): Node[] {
  switch (from.kind) {
    case 'text':
      return from.text ? [schema.text(from.text, within)] : []
    case 'break':
      return [nodes.break.create(null, null, within)]
    case 'strong':
    case 'em':
      return inlines(from.children, marks[from.kind].create().addToSet(within))
    case 'link': {
      const link = marks.link.create({ href: from.href })
      return inlines(from.children, from.bare ? within : link.addToSet(within))
    }
    case 'mention':
      return [nodes.mention.create({ id: from.id, words: wordsOf(from.children) }, null, within)]
  }
}

function wordsOf(from: MarkdownInline[]): string {
  return from
    .map(child => (child.kind === 'text' ? child.text : 'children' in child ? wordsOf(child.children) : ' '))
    .join('')
}
