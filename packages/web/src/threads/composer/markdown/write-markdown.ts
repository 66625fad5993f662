import type { MarkdownBlock } from '../../../design/markdown-tree.ts'
import { isTangledMarkdown } from '../../../design/tangled-markdown.ts'
import { lookingLike, settleBlocks, type SettledBlock } from './settled-blocks.ts'
import type { Span } from './spans.ts'
import { writeInlines, writeNumbered } from './write-inlines.ts'

type WriteParagraph = (spans: Span[]) => string

/**
 * The Markdown of a text, written so that reading it gives the same text again, with as few backslashes as that takes.
 * What is so knotted that a post would be drawn with its marks for all to see loses depth first, then marks: never a word.
 */
export function writeMarkdown(blocks: MarkdownBlock[]): string {
  const asMeant = settleBlocks(blocks)
  const written = writeBlocks(asMeant, writeInlines)
  if (!isTangledMarkdown(written)) return written
  const asTyped = wordsAlone(asMeant)
  if (asTyped !== null && isTangledMarkdown(asTyped)) return asTyped
  for (const deepest of [8, 4, 2, 0]) {
    const flatter = settleBlocks(blocks, deepest)
    for (const [look, write] of simpler) {
      const simple = writeBlocks(lookingLike(flatter, look), write)
      if (!isTangledMarkdown(simple)) return simple
    }
  }
  return writeBlocks(lookingLike(settleBlocks(blocks, 0), wordsOnly), writeNumbered)
}

const wordsOnly = ({ text }: Span): Span => ({ text, strong: false, em: false, leads: null })

const simpler: [(span: Span) => Span, WriteParagraph][] = [
  [span => span, writeInlines],
  [span => ({ ...span, strong: false, em: false }), writeInlines],
  [span => ({ ...span, strong: false, em: false }), writeNumbered],
]

/** A knotted text is drawn as it was typed; so it is written as it was typed, where it was no more than words. */
function wordsAlone(blocks: SettledBlock[]): string | null {
  const paragraphs = blocks.map(block =>
    block.kind === 'paragraph' && block.spans.every(({ strong, em, leads }) => !strong && !em && !leads)
      ? block.spans.map(({ text }) => text).join('')
      : null,
  )
  return paragraphs.some(words => words === null || /^\n|\n\n/.test(words)) ? null : paragraphs.join('\n\n')
}

function writeBlocks(blocks: SettledBlock[], write: WriteParagraph): string {
  return blocksIn(blocks, write, '\n\n')
}

function blocksIn(blocks: SettledBlock[], write: WriteParagraph, between: string): string {
  let isOther = false
  return blocks
    .map((block, at) => {
      const before = blocks[at - 1]
      // Two lists side by side would be one, were their marks alike.
      const isBeside =
        block.kind === 'list' && before?.kind === 'list' && (block.start === null) === (before.start === null)
      isOther = isBeside && !isOther
      return writeBlock(block, write, isOther)
    })
    .join(between)
}

/** One block on its own. `isOther`: a list of the same kind stands above it and has the usual marker. */
export function writeOneBlock(block: SettledBlock, isOther = false): string {
  return writeBlock(block, writeInlines, isOther)
}

function writeBlock(block: SettledBlock, write: WriteParagraph, isOther: boolean): string {
  switch (block.kind) {
    case 'paragraph':
      return write(block.spans)
    case 'quote':
      return writeBlocks(block.children, write)
        .split('\n')
        .map(line => (line ? `> ${line}` : '>'))
        .join('\n')
    case 'list':
      return block.items
        .map((item, at) => {
          const written = blocksIn(item, write, isClose(item) ? '\n' : '\n\n')
          return withMarker(marker(block.start, at, block.items.length, isOther), written)
        })
        .join(block.items.every(isClose) ? '\n' : '\n\n')
  }
}

function marker(start: number | null, at: number, count: number, isOther: boolean): string {
  if (start === null) return isOther ? '*' : '-'
  const goesUp = start + count - 1 < 1_000_000_000
  return `${goesUp ? start + at : start}${isOther ? ')' : '.'}`
}

function withMarker(sign: string, written: string): string {
  const indent = ' '.repeat(sign.length + 1)
  const [first = '', ...rest] = written.split('\n')
  return [first ? `${sign} ${first}` : sign, ...rest.map(line => (line ? indent + line : line))].join('\n')
}

/** Whether what stands in an item may be written without empty lines in between. */
function isClose(item: SettledBlock[]): boolean {
  if (item.length < 2) return true
  return item.every((block, at) =>
    at === 0 ? block.kind !== 'quote' : block.kind === 'list' && mayFollow(block, item[at - 1]),
  )
}

type List = Extract<SettledBlock, { kind: 'list' }>

const mayFollow = (list: List, before: SettledBlock | undefined) =>
  before?.kind !== 'paragraph' || breaksWords(list)

/** A list that does not begin with 1, or begins with nothing, would go on as words of the paragraph before it. */
function breaksWords({ start, items }: List): boolean {
  const first = items[0]?.[0]
  if ((start !== null && start !== 1) || !first) return false
  return first.kind !== 'list' || breaksWords(first)
}
