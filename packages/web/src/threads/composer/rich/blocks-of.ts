import type { Mark, Node } from 'prosemirror-model'
import type { MarkdownBlock, MarkdownInline } from '../../../design/markdown-tree.ts'

/** What stands on the rich surface, or in a part of it, as a reader would be shown it. */
export function blocksOf(parent: Node): MarkdownBlock[] {
  return parent.children.map(blockOf)
}

/** One block of it. */
export function blockOf(node: Node): MarkdownBlock {
  switch (node.type.name) {
    case 'quote':
      return { kind: 'quote', children: blocksOf(node) }
    case 'list':
      return { kind: 'list', start: null, items: node.children.map(blocksOf) }
    case 'numbered':
      return { kind: 'list', start: Number(node.attrs['start']), items: node.children.map(blocksOf) }
    default:
      return { kind: 'paragraph', children: node.children.map(inlineOf) }
  }
}

function inlineOf(node: Node): MarkdownInline {
  return node.marks.reduceRight<MarkdownInline>(marked, pieceOf(node))
}

function pieceOf(node: Node): MarkdownInline {
  if (node.isText) return { kind: 'text', text: node.text ?? '' }
  if (node.type.name !== 'mention') return { kind: 'break' }
  return {
    kind: 'mention',
    id: String(node.attrs['id']),
    children: [{ kind: 'text', text: String(node.attrs['words']) }],
  }
}

function marked(inner: MarkdownInline, mark: Mark): MarkdownInline {
  switch (mark.type.name) {
    case 'link':
      return { kind: 'link', href: String(mark.attrs['href']), leadsTo: null, children: [inner] }
    case 'strong':
      return { kind: 'strong', children: [inner] }
    default:
      return { kind: 'em', children: [inner] }
  }
}
