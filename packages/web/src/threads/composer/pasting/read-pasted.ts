import type { MarkdownBlock, MarkdownInline } from '../../../design/markdown-tree.ts'
import { leveledItems, nestItems, type LeveledItem } from './leveled-lists.ts'
import { Paragraphs } from './paragraphs.ts'
import { pastedAddress } from './pasted-address.ts'
import { roleOfElement } from './element-roles.ts'
import { isUnread, lookWithin, type Look } from './pasted-look.ts'
import type { Pasted, PastedElement } from './pasted.ts'
import { holdsWordsOnly, rowAsLine, rowsOf } from './table-rows.ts'
import { dottedAsLists, startOf, wordItem, wordsOf } from './word-list.ts'

/** What a pasted page says, as a post may hold it: paragraphs, lists, quotes, links, strong and stressed words. */
export function readPasted(children: Pasted[], home: string): MarkdownBlock[] {
  const reading: Reading = { home, paragraphsAreLines: hasEmptyParagraphs(children) }
  return readBlocks(children, { strong: false, em: false, href: null, isAsWritten: false }, reading)
}

interface Reading {
  /** Where our own pages are. */
  home: string
  paragraphsAreLines: boolean
}

/** Whether somebody set paragraphs apart with empty ones: then those between are lines. */
function hasEmptyParagraphs(children: Pasted[]): boolean {
  const elements = children.filter(child => typeof child !== 'string')
  const isEmpty = (at: number) => {
    const [before, element, after] = [elements[at - 1], elements[at], elements[at + 1]]
    if (before?.tag !== 'p' || after?.tag !== 'p' || !wordsOf(after.children).trim()) return false
    return element?.tag === 'br' || (element?.tag === 'p' && !wordsOf(element.children).trim())
  }
  return elements.some((element, at) => isEmpty(at) || hasEmptyParagraphs(element.children))
}

function readBlocks(children: Pasted[], look: Look, reading: Reading): MarkdownBlock[] {
  const into = new Paragraphs()
  readInto(into, children, look, reading)
  into.endParagraph()
  return dottedAsLists(into.blocks)
}

function readInto(into: Paragraphs, children: Pasted[], look: Look, reading: Reading): void {
  let items: LeveledItem[] = []
  for (const child of children) {
    if (typeof child === 'string' ? !child.trim() && items.length > 0 : isUnread(child)) continue
    const more = typeof child === 'string' ? [] : lonelyItems(child, look, reading)
    items.push(...more)
    if (more.length > 0) continue
    if (items.length > 0) into.addBlocks(nestItems(items))
    items = []
    if (typeof child === 'string') into.addWords(child, look)
    else readElement(into, child, look, reading)
  }
  if (items.length > 0) into.addBlocks(nestItems(items))
}

/** What is an item of a list though no list is around it, or a list of one item each: as Word and Word online write them. */
function lonelyItems(element: PastedElement, look: Look, reading: Reading): LeveledItem[] {
  const item = wordItem(element)
  if (item) return [{ ...item, blocks: readBlocks(element.children, lookWithin(element, look), reading) }]
  if (element.tag === 'li') {
    return [{ level: 1, number: null, list: '', blocks: readBlocks(element.children, look, reading) }]
  }
  return leveledItems(element).map(({ children, ...rest }) => ({
    ...rest,
    blocks: readBlocks(children, look, reading),
  }))
}

function readElement(into: Paragraphs, element: PastedElement, outer: Look, reading: Reading): void {
  const { tag, children } = element
  const look = lookWithin(element, outer)
  switch (roleOf(element)) {
    case 'break':
      into.breakLine()
      return
    case 'gap':
      into.endParagraph()
      return
    case 'list':
      into.addBlocks(readList(element, look, reading))
      return
    case 'quote': {
      // How a quote looks as a whole is no stress of anybody's.
      const said = readBlocks(children, outer, reading)
      into.addQuote(said, holdsWordsOnly(children))
      return
    }
    case 'heading':
      into.addBlocks(readBlocks(children, outer, reading).map(asHeading))
      return
    case 'table':
      readTable(into, element, look, reading)
      return
    case 'picture':
      if (isEmoji.test(element.attributes['alt'] ?? '')) into.addWords(element.attributes['alt'] ?? '', outer)
      return
    case 'paragraph':
      into.endParagraph()
      readInto(into, children, look, reading)
      into.endParagraph()
      return
    case 'line': {
      into.endLine()
      const before = into.length
      readInto(into, children, look, reading)
      if (into.length === before) into.endParagraph()
      else into.endLine()
      return
    }
    case 'link':
      readLink(into, element, look, reading)
      return
    case 'words':
      if (isId.test(element.attributes['data-member'] ?? '')) {
        into.add(mentionOf(element.attributes['data-member'] ?? '', children))
        return
      }
      if (tag === 'span' && into.saysItsPlace(wordsOf(children))) return
      readInto(into, children, look, reading)
  }

  function roleOf(given: PastedElement) {
    const role = roleOfElement(given)
    return role === 'paragraph' && given.tag === 'p' && reading.paragraphsAreLines ? 'line' : role
  }
}

const isEmoji =
  /^(?:\p{RI}\p{RI}|\p{Extended_Pictographic}(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200D|\uFE0F)*)$/u

/** A heading is a paragraph of strong words: posts know no other. */
function asHeading(block: MarkdownBlock): MarkdownBlock {
  if (block.kind !== 'paragraph') return block
  return { kind: 'paragraph', children: [{ kind: 'strong', children: block.children }] }
}

function readList(list: PastedElement, look: Look, reading: Reading): MarkdownBlock[] {
  const items: MarkdownBlock[][] = []
  for (const child of list.children) {
    if (typeof child === 'string' ? !child.trim() : isUnread(child)) continue
    const blocks =
      typeof child === 'object' && child.tag === 'li'
        ? readBlocks(child.children, lookWithin(child, look), reading)
        : readBlocks([child], look, reading)
    const isWithin = typeof child === 'object' && roleOfElement(child) === 'list'
    const last = items.at(-1)
    if (isWithin && last) last.push(...blocks)
    else if (blocks.length > 0) items.push(blocks)
  }
  return items.length > 0 ? [{ kind: 'list', start: startOf(list), items }] : []
}

function readTable(into: Paragraphs, table: PastedElement, look: Look, reading: Reading): void {
  into.endParagraph()
  for (const child of table.children)
    if (typeof child === 'object' && child.tag === 'caption') readElement(into, child, look, reading)
  for (const cells of rowsOf(table)) {
    const said = cells.map(cell =>
      readBlocks(isUnread(cell) ? [] : cell.children, lookWithin(cell, look), reading),
    )
    const line = rowAsLine(said)
    const isOneOfBlocks =
      said.filter(blocks => blocks.length > 0).length === 1 &&
      !cells.every(({ children }) => holdsWordsOnly(children))
    if (line === null || isOneOfBlocks) {
      into.addBlocks(said.flat())
      continue
    }
    into.endLine()
    for (const inline of line) into.add(inline)
    into.endLine()
  }
  into.endParagraph()
}

const isId = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/

/** Somebody named on our own pages, or on the rich surface. */
const mentionOf = (id: string, children: Pasted[]): MarkdownInline => ({
  kind: 'mention',
  id,
  children: [{ kind: 'text', text: wordsOf(children).trim() }],
})

const somebodysPage = /\/g\/[^/]+\/people\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/

function readLink(into: Paragraphs, element: PastedElement, look: Look, reading: Reading): void {
  const href = pastedAddress(element.attributes['href'] ?? '')
  const words = wordsOf(element.children).trim()
  const id = href?.startsWith(`${reading.home}/`) ? somebodysPage.exec(href)?.[1] : undefined
  if (id && words.startsWith('@')) into.add(mentionOf(id, element.children))
  // The sign beside a heading that leads to itself.
  else if (/^[#¶§]?$/.test(words) && href === null) return
  else readInto(into, element.children, { ...look, href: href ?? look.href }, reading)
}
