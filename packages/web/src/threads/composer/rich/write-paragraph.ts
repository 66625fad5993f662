import type { Node } from 'prosemirror-model'
import { isTangledMarkdown } from '../../../design/tangled-markdown.ts'
import { fromMarkdown } from './from-markdown.ts'
import { flat, nest, type MarkName, type Nested } from './nest-marks.ts'
import { piecesOf } from './pieces.ts'
import { writeNested, type Manner } from './write-nested.ts'

const written = new WeakMap<Node, string>()

/**
 * From the lightest way to write a paragraph to the heaviest; the last ones let go of marks where Markdown has no way
 * to write them, never of words.
 */
const manners: (Manner & { keeps: readonly MarkName[] })[] = [
  { em: '*', strong: '**', escapes: false, encodes: false, keeps: ['strong', 'em', 'link'] },
  { em: '*', strong: '**', escapes: true, encodes: false, keeps: ['strong', 'em', 'link'] },
  { em: '_', strong: '**', escapes: true, encodes: false, keeps: ['strong', 'em', 'link'] },
  { em: '*', strong: '__', escapes: true, encodes: false, keeps: ['strong', 'em', 'link'] },
  { em: '*', strong: '**', escapes: true, encodes: true, keeps: ['strong', 'em', 'link'] },
  { em: '_', strong: '**', escapes: true, encodes: true, keeps: ['strong', 'em', 'link'] },
  { em: '*', strong: '**', escapes: true, encodes: true, keeps: ['strong', 'link'] },
  { em: '*', strong: '**', escapes: true, encodes: true, keeps: ['link'] },
]

const mayMeanSomething = /[\\*_[\]<>&]|^[ \t]*(?:[-+>]|\d+[.)])/m

/** A paragraph as Markdown that reads back as the same words and marks, with as few signs as that takes. */
export function writeParagraph(paragraph: Node): string {
  const known = written.get(paragraph)
  if (known !== undefined) return known
  const words = write(paragraph)
  written.set(paragraph, words)
  return words
}

function write(paragraph: Node): string {
  const pieces = piecesOf(paragraph)
  let latest = ''
  for (const { keeps, ...manner } of manners) {
    const nested = nest(pieces, keeps)
    latest = writeNested(nested, manner)
    const saysNothingElse = isPlain(nested) && !mayMeanSomething.test(latest)
    if (saysNothingElse || isTangledMarkdown(latest) || readsAs(latest, nested)) return latest
  }
  return latest
}

const isPlain = (nested: Nested[]) => nested.every(({ kind }) => kind === 'text')

function readsAs(markdown: string, nested: Nested[]): boolean {
  const read = fromMarkdown(markdown)
  const [only] = read.children
  if (!only || read.childCount > 1 || !only.isTextblock) return false
  return JSON.stringify(flat(nest(piecesOf(only)))) === JSON.stringify(flat(nested))
}
