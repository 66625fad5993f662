import type { MarkdownBlock, MarkdownInline } from '../../design/markdown-tree.ts'
import { parseMarkdown } from '../../design/parse-markdown.ts'

const room = 160
/** Enough for an excerpt, marks and addresses included. */
const enough = 1_000

/** How words begin, in one line and as they would be drawn: without a sign of Markdown. */
export function beginningOf(body: string): { beginning: string; isAll: boolean } {
  const said = parseMarkdown(body.slice(0, enough)).map(textOfBlock).join(' ').replace(/\s+/g, ' ').trim()
  const characters = [...said]
  if (characters.length <= room) return { beginning: said, isAll: body.length <= enough }
  const cut = characters.slice(0, room).join('')
  const atAWord = cut.slice(0, Math.max(cut.lastIndexOf(' '), 0)) || cut
  return { beginning: `${atAWord.replace(/[.,;:]+$/, '')}…`, isAll: false }
}

function textOfBlock(block: MarkdownBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return textOf(block.children)
    case 'quote':
      return block.children.map(textOfBlock).join(' ')
    case 'list':
      return block.items.map(item => item.map(textOfBlock).join(' ')).join(' · ')
  }
}

function textOf(inlines: MarkdownInline[]): string {
  return inlines.map(inline => ('children' in inline ? textOf(inline.children) : textOfLeaf(inline))).join('')
}

const textOfLeaf = (leaf: Exclude<MarkdownInline, { children: unknown }>): string =>
  leaf.kind === 'text' ? leaf.text : ' '
