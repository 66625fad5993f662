import { linkDestination } from '../../../design/link-destination.ts'
import type { MarkdownBlock, MarkdownInline } from '../../../design/markdown-tree.ts'
import type { Look } from './pasted-look.ts'

const neverSeen = /[\u00AD\u200B\u2060\uFEFF\u202A-\u202E]/g
/** A space that holds a line together stays where a language asks for it. */
const looseSpace = /\u00A0(?![:;!?»%€£$°])(?<!«\u00A0)(?<!\d\u00A0(?=\d))/g

/** Gathers words into lines, lines into paragraphs, and these and other blocks into a text. */
export class Paragraphs {
  readonly blocks: MarkdownBlock[] = []
  private line: MarkdownInline[] = []
  private lines: MarkdownInline[][] = []
  private endsInSpace = true

  addWords(text: string, look: Look): void {
    const words = text.replace(neverSeen, '')
    if (!look.isAsWritten) {
      this.addToLine(words.replace(/[ \t\r\n\f]+/g, ' '), look)
      return
    }
    words.split(/\r\n?|\n/).forEach((line, at) => {
      if (at > 0) this.breakLine()
      this.addToLine(line, look)
    })
  }

  add(inline: MarkdownInline): void {
    this.line.push(inline)
    this.endsInSpace = false
  }

  /** Whether words say no more than where the link before them leads, as they do behind links of ours: drawn, a link says so again. */
  saysItsPlace(words: string): boolean {
    const last = this.line.at(-1)
    return last?.kind === 'link' && words.trim() === `(${linkDestination(last.href)?.place})`
  }

  private addToLine(text: string, look: Look): void {
    const spaced = text.replace(looseSpace, ' ').replace(/ {2,}/g, look.isAsWritten ? '$&' : ' ')
    const words = this.endsInSpace ? spaced.replace(/^[ \t]+/, '') : spaced
    if (!words) return
    this.endsInSpace = words.endsWith(' ')
    this.line.push(looking({ kind: 'text', text: words }, look))
  }

  /** A line break: the second of two ends a paragraph. */
  breakLine(): void {
    if (this.line.some(isSaid)) this.endLine()
    else this.endParagraph()
  }

  endLine(): void {
    if (this.line.some(isSaid)) this.lines.push(this.line)
    this.line = []
    this.endsInSpace = true
  }

  endParagraph(): void {
    this.endLine()
    if (this.lines.length > 0) {
      const children = this.lines.flatMap((line, at) =>
        at > 0 ? [{ kind: 'break' as const }, ...line] : line,
      )
      this.blocks.push({ kind: 'paragraph', children })
    }
    this.lines = []
  }

  addBlocks(blocks: MarkdownBlock[]): void {
    this.endParagraph()
    this.blocks.push(...blocks)
  }

  /** `isOneParagraph`: of a quote that some programs write paragraph by paragraph, so that it goes on with the next. */
  addQuote(children: MarkdownBlock[], isOneParagraph: boolean): void {
    this.endParagraph()
    const last = this.blocks.at(-1)
    if (children.length === 0) return
    if (isOneParagraph && last?.kind === 'quote') last.children.push(...children)
    else this.blocks.push({ kind: 'quote', children })
  }

  /** How much there is so far: the same number again says that nothing came. */
  get length(): number {
    return this.blocks.length + this.lines.length + this.line.length
  }
}

function looking(inline: MarkdownInline, { strong, em, href }: Look): MarkdownInline {
  const stressed: MarkdownInline = em ? { kind: 'em', children: [inline] } : inline
  const marked: MarkdownInline = strong ? { kind: 'strong', children: [stressed] } : stressed
  return href === null ? marked : { kind: 'link', href, leadsTo: null, children: [marked] }
}

function isSaid(inline: MarkdownInline): boolean {
  if (inline.kind === 'text') return /\S/.test(inline.text)
  return inline.kind !== 'break' && inline.children.some(isSaid)
}
