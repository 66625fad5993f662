import type { Node } from 'prosemirror-model'
import { parseMarkdown } from '../../../design/parse-markdown.ts'
import { isTangledMarkdown } from '../../../design/tangled-markdown.ts'
import { settleBlocks } from '../markdown/settled-blocks.ts'
import { writeMarkdown, writeOneBlock } from '../markdown/write-markdown.ts'
import { blockOf, blocksOf } from './blocks-of.ts'
import { keptSources, keptTexts } from './kept-source.ts'

/** What is held on the rich surface, as Markdown. What nobody changed since it was made of Markdown is as it was written. */
export function toMarkdown(doc: Node): string {
  const kept = keptTexts.get(doc)
  if (kept !== undefined) return kept
  const written = writeBlocks(doc.children)
  return isTangledMarkdown(written) ? writeMarkdown(blocksOf(doc)) : written
}

/** The last written of some blocks that stand below each other. */
interface Above {
  node: Node
  written: string
  isKept: boolean
}

function writeBlocks(nodes: readonly Node[]): string {
  let above: Above | null = null
  let all = ''
  for (const node of nodes) {
    if (!holdsSomething(node)) continue
    const kept = keptSources.get(node)
    const isAsItStood: boolean = kept !== undefined && kept.after === standsAbove(above)
    const fits: boolean =
      kept !== undefined && (isAsItStood || standsAlone(node, kept.source)) && !runsInto(above, kept.source)
    const written: string = kept && fits ? kept.source : writeBlock(node, above)
    if (!written) continue
    all += (above ? (kept && fits && isAsItStood ? kept.gap : '\n\n') : '') + written
    above = { node, written, isKept: fits }
  }
  return all
}

/** The block that is as it was written; undefined where another was put there. */
const standsAbove = (above: Above | null) => (above ? (above.isKept ? above.node : undefined) : null)

const alone = new WeakMap<Node, boolean>()

/** Whether what was written says the same in another place. Spaces before it would make it part of a list above it. */
function standsAlone(node: Node, source: string): boolean {
  if (/^[ \t]/.test(source)) return false
  const known = alone.get(node)
  if (known !== undefined) return known
  const says =
    JSON.stringify(settleBlocks(parseMarkdown(source))) === JSON.stringify(settleBlocks([blockOf(node)]))
  alone.set(node, says)
  return says
}

/** Two lists of the same marker would be one. */
function runsInto(above: Above | null, source: string): boolean {
  const marker = markerOf(source)
  return above !== null && marker !== null && markerOf(above.written) === marker
}

function markerOf(written: string): string | null {
  return /^[ \t]*(?:([-+*])|\d{1,9}([.)]))(?:[ \t\n]|$)/.exec(written)?.slice(1).find(Boolean) ?? null
}

const known = new WeakMap<Node, { usual?: string; other?: string }>()

/** A node never changes: what was written of it once is what it says. */
function writeBlock(node: Node, above: Above | null): string {
  const written = known.get(node) ?? {}
  known.set(node, written)
  const isBelowLike = above !== null && markerOf(above.written) === (node.type.name === 'list' ? '-' : '.')
  return (written[isBelowLike ? 'other' : 'usual'] ??= settleBlocks([blockOf(node)])
    .map(block => writeOneBlock(block, isBelowLike))
    .join('\n\n'))
}

/** Nobody says anything with an empty quote; Markdown has no empty paragraph. */
function holdsSomething(node: Node): boolean {
  return node.isTextblock ? node.childCount > 0 : node.children.some(holdsSomething)
}
