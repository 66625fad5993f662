import type { Image, Link, PhrasingContent, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { linkBareAddresses } from './bare-links.ts'
import { linkDestination, namesItsPlace } from './link-destination.ts'
import type { MarkdownBlock, MarkdownInline, MarkdownStretch } from './markdown-tree.ts'
import { isTangledMarkdown } from './tangled-markdown.ts'

/** What is not part of a post's Markdown is not recognised at all: its characters stay as they were typed. */
const onlyWhatAPostMayHold = {
  disable: {
    null: [
      'codeFenced',
      'codeIndented',
      'codeText',
      'definition',
      'headingAtx',
      'htmlFlow',
      'htmlText',
      'setextUnderline',
      'thematicBreak',
    ],
  },
}
const deepestDrawn = 8
const somebody = /^member:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i

/** Reads the restricted Markdown of a post. No word is lost, whatever the text; no address but http, https and mailto is kept as a link. */
export function parseMarkdown(source: string): MarkdownBlock[] {
  return isTangledMarkdown(source)
    ? plainParagraphs(source)
    : parseStretches(source).flatMap(({ blocks }) => blocks)
}

/** The same, stretch by stretch, each with its place in the source. Takes seconds where the source is tangled. */
export function parseStretches(source: string): MarkdownStretch[] {
  return fromMarkdown(source, { extensions: [onlyWhatAPostMayHold] }).children.map(node => ({
    from: node.position?.start.offset ?? 0,
    to: node.position?.end.offset ?? source.length,
    blocks: block(node, 0),
  }))
}

function block(node: RootContent, depth: number): MarkdownBlock[] {
  switch (node.type) {
    case 'paragraph':
      return [{ kind: 'paragraph', children: inlines(node.children) }]
    case 'blockquote': {
      const children = node.children.flatMap(child => block(child, depth + 1))
      return depth < deepestDrawn ? [{ kind: 'quote', children }] : children
    }
    case 'list': {
      const items = node.children.map(item => item.children.flatMap(child => block(child, depth + 1)))
      return depth < deepestDrawn ? [{ kind: 'list', start: node.start ?? null, items }] : items.flat()
    }
    default:
      return 'value' in node ? plainParagraphs(node.value) : []
  }
}

function inlines(nodes: PhrasingContent[]): MarkdownInline[] {
  return nodes.flatMap(inline)
}

function inline(node: PhrasingContent): MarkdownInline[] {
  switch (node.type) {
    case 'text':
      return lines(node.value).flatMap(part => (part.kind === 'text' ? linkBareAddresses(part.text) : [part]))
    case 'break':
      return [{ kind: 'break' }]
    case 'strong':
      return [{ kind: 'strong', children: inlines(node.children) }]
    case 'emphasis':
      return [{ kind: 'em', children: inlines(node.children) }]
    case 'link':
    case 'image':
      return link(node)
    default:
      return 'value' in node ? lines(node.value) : []
  }
}

/** A picture becomes a link that says what it shows: nothing is fetched from elsewhere. */
function link(node: Link | Image): MarkdownInline[] {
  const written: MarkdownInline[] =
    node.type === 'image' ? lines(node.alt ?? '') : withoutLinks(inlines(node.children))
  const children: MarkdownInline[] = written.length > 0 ? written : [{ kind: 'text', text: node.url }]
  const title: MarkdownInline[] = node.title ? [{ kind: 'text', text: ` “${node.title}”` }] : []
  const id = somebody.exec(node.url)?.[1]
  if (id) return [{ kind: 'mention', id: id.toLowerCase(), children }, ...title]
  const destination = linkDestination(node.url)
  if (!destination) {
    const address: MarkdownInline[] =
      node.url && written.length > 0 ? [{ kind: 'text', text: ` (${node.url})` }] : []
    return [...children, ...address, ...title]
  }
  const leadsTo = namesItsPlace(wordsOf(children), destination) ? null : destination.place
  return [{ kind: 'link', href: destination.href, leadsTo, children }, ...title]
}

/** A link inside a link would be two places to press in one. */
function withoutLinks(children: MarkdownInline[]): MarkdownInline[] {
  return children.flatMap((child): MarkdownInline[] => {
    if (child.kind === 'link' || child.kind === 'mention') return withoutLinks(child.children)
    return 'children' in child ? [{ ...child, children: withoutLinks(child.children) }] : [child]
  })
}

function wordsOf(children: MarkdownInline[]): string {
  return children
    .map(child => (child.kind === 'text' ? child.text : 'children' in child ? wordsOf(child.children) : ' '))
    .join('')
}

/** People press Enter and mean it: every newline is a line break. */
function lines(text: string): MarkdownInline[] {
  return text.split(/\r\n?|\n/).flatMap((line, index): MarkdownInline[] => {
    const words: MarkdownInline[] = line ? [{ kind: 'text', text: line }] : []
    return index === 0 ? words : [{ kind: 'break' }, ...words]
  })
}

function plainParagraphs(source: string): MarkdownBlock[] {
  return source
    .split(/(?:\r\n?|\n)(?:[ \t]*(?:\r\n?|\n))+/)
    .filter(paragraph => paragraph.trim())
    .map(paragraph => ({ kind: 'paragraph', children: lines(paragraph) }))
}
