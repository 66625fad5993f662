import type { Node } from 'prosemirror-model'
import { keptSources, keptTexts } from './kept-source.ts'
import { writeParagraph } from './write-paragraph.ts'

/** What is held on the rich surface, as Markdown. What nobody changed since it was made of Markdown is as it was written. */
export function toMarkdown(doc: Node): string {
  const kept = keptTexts.get(doc)
  if (kept !== undefined) return kept
  return writeBlocks(doc, 'text')
}

/** The last written of some blocks that stand below each other. */
interface Above {
  node: Node
  written: string
  isKept: boolean
}

function writeBlocks(parent: Node, place: 'text' | 'quote' | 'item'): string {
  let above: Above | null = null
  let all = ''
  for (const node of parent.children) {
    if (!holdsSomething(node)) continue
    const kept = place === 'text' ? keptSources.get(node) : undefined
    const isAsItStood: boolean = kept !== undefined && kept.after === standsAbove(above)
    const fits: boolean =
      kept !== undefined && (isAsItStood || standsAlone(kept.source)) && !runsInto(above, kept.source)
    const written: string = kept && fits ? kept.source : writeBlock(node, above)
    all +=
      (above ? (kept && fits && isAsItStood ? kept.gap : gapBelow(above, node, written, place)) : '') +
      written
    above = { node, written, isKept: fits }
  }
  return all
}

/** The block that is as it was written; undefined where another was put there. */
const standsAbove = (above: Above | null) => (above ? (above.isKept ? above.node : undefined) : null)

/** Spaces before a block would make it part of a list above it. */
const standsAlone = (source: string) => !/^[ \t]/.test(source)

/** Two lists of the same marker would be one. */
function runsInto(above: Above | null, source: string): boolean {
  const marker = markerOf(source)
  return above !== null && marker !== null && markerOf(above.written) === marker
}

function markerOf(written: string): string | null {
  return /^[ \t]*(?:([-+*])|\d{1,9}([.)]))(?:[ \t\n]|$)/.exec(written)?.slice(1).find(Boolean) ?? null
}

/** A list within an item goes on below its words; everything else is set apart by an empty line. */
function gapBelow(above: Above, node: Node, written: string, place: string): string {
  const goesOn = place === 'item' && above.node.isTextblock && !node.isTextblock
  return goesOn && /^(?:[-+*]|1[.)]) \S/.test(written) ? '\n' : '\n\n'
}

function writeBlock(node: Node, above: Above | null): string {
  switch (node.type.name) {
    case 'quote':
      return writeBlocks(node, 'quote').replace(/^/gm, '> ').replace(/^> $/gm, '>')
    case 'list': {
      const marker = above && markerOf(above.written) === '-' ? '*' : '-'
      return writeItems(node, () => marker)
    }
    case 'numbered': {
      const dot = above && markerOf(above.written) === '.' ? ')' : '.'
      const start = Number(node.attrs['start'])
      return writeItems(node, index => `${Math.min(start + index, highestNumber)}${dot}`)
    }
    default:
      return writeParagraph(node)
  }
}

const highestNumber = 999_999_999

function writeItems(list: Node, markerOfItem: (index: number) => string): string {
  return list.children
    .map((item, index) => {
      const marker = markerOfItem(index)
      const indent = ' '.repeat(marker.length + 1)
      const words = writeBlocks(item, 'item').replace(/\n(?!\n|$)/g, `\n${indent}`)
      return `${marker} ${words}`.trimEnd()
    })
    .join('\n')
}

/** Nobody says anything with an empty quote; Markdown has no empty paragraph. */
function holdsSomething(node: Node): boolean {
  return node.isTextblock ? node.childCount > 0 : node.children.some(holdsSomething)
}
