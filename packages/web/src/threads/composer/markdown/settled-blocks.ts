import type { MarkdownBlock } from '../../../design/markdown-tree.ts'
import { settleSpans, spansOf, type Span } from './spans.ts'

/** A text in one way only, however it was put together: two that say the same are equal. */
export type SettledBlock =
  | { kind: 'paragraph'; spans: Span[] }
  | { kind: 'quote'; children: SettledBlock[] }
  | { kind: 'list'; start: number | null; items: SettledBlock[][] }

/** No deeper is a list or quote drawn as one. */
const deepestDrawn = 8
const highestNumber = 999_999_999

/** What blocks say: without paragraphs, quotes and lists of nothing, and no deeper than is drawn. */
export function settleBlocks(blocks: MarkdownBlock[], deepest = deepestDrawn, depth = 0): SettledBlock[] {
  return blocks.flatMap((block): SettledBlock[] => {
    switch (block.kind) {
      case 'paragraph': {
        const spans = spansOf(block.children)
        return spans.length > 0 ? [{ kind: 'paragraph', spans }] : []
      }
      case 'quote': {
        const children = settleBlocks(block.children, deepest, depth + 1)
        return depth < deepest && children.length > 0 ? [{ kind: 'quote', children }] : children
      }
      case 'list': {
        const items = block.items.map(item => settleBlocks(item, deepest, depth + 1))
        if (depth >= deepest) return items.flat()
        const start =
          block.start === null ? null : Math.min(Math.max(Math.trunc(block.start), 0), highestNumber)
        return items.some(item => item.length > 0) ? [{ kind: 'list', start, items }] : []
      }
    }
  })
}

/** The same blocks with another look of what stands in their paragraphs. */
export function lookingLike(blocks: SettledBlock[], look: (span: Span) => Span): SettledBlock[] {
  return blocks.map((block): SettledBlock => {
    switch (block.kind) {
      case 'paragraph':
        return { kind: 'paragraph', spans: settleSpans(block.spans.map(look)) }
      case 'quote':
        return { kind: 'quote', children: lookingLike(block.children, look) }
      case 'list':
        return { ...block, items: block.items.map(item => lookingLike(item, look)) }
    }
  })
}
