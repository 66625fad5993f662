import type { MarkdownBlock } from '../../../design/markdown-tree.ts'
import type { Pasted, PastedElement } from './pasted.ts'

/** One item of a list whose depth is said with each item. */
export interface LeveledItem {
  /** 1 is the outermost. */
  level: number
  /** The number an item has, in a list that is counted. */
  number: number | null
  /** Items of two lists next to each other are told apart by this. */
  list: string
  blocks: MarkdownBlock[]
}

type List = Extract<MarkdownBlock, { kind: 'list' }>

/** Makes lists within lists of items that each say how deep they are. */
export function nestItems(items: LeveledItem[]): MarkdownBlock[] {
  const outermost: MarkdownBlock[] = []
  const open: { list: List; level: number; name: string }[] = []
  for (const item of items) {
    while ((open.at(-1)?.level ?? 0) > item.level) open.pop()
    const isCounted = item.number !== null
    const last = open.at(-1)
    const goesOn =
      last?.level === item.level && last.name === item.list && isCounted === (last.list.start !== null)
    if (goesOn) {
      last.list.items.push(item.blocks)
      continue
    }
    if (last?.level === item.level) open.pop()
    const list: List = { kind: 'list', start: item.number, items: [item.blocks] }
    const around = open.at(-1)?.list.items.at(-1) ?? outermost
    around.push(list)
    open.push({ list, level: item.level, name: item.list })
  }
  return outermost
}

/** The items of lists that stand next to each other and say with each item how deep it is. */
export function leveledItems(
  element: PastedElement,
): (Omit<LeveledItem, 'blocks'> & { children: Pasted[] })[] {
  const list = listIn(element)
  if (!list) return []
  const items = list.children.filter(child => typeof child !== 'string')
  if (items.length === 0 || !items.every(saysItsLevel)) return []
  return items.map(({ attributes, children }, at) => {
    const kind = attributes['data-list'] ?? (list.tag === 'ol' ? 'ordered' : 'bullet')
    const indent = Number(/ql-indent-(\d)/.exec(attributes['class'] ?? '')?.[1] ?? 0)
    return {
      level: Number(attributes['data-aria-level'] ?? indent + 1),
      number: kind === 'ordered' ? Number(list.attributes['start'] ?? 1) + at : null,
      list: 'leveled',
      children,
    }
  })
}

/** A list, also where one element is around it and nothing else. */
function listIn({ tag, attributes, children }: PastedElement): PastedElement | null {
  if (tag === 'ul' || tag === 'ol') return { tag, attributes, children }
  const [only, ...more] = children.filter(child => typeof child !== 'string' || child.trim())
  return tag === 'div' && only && typeof only !== 'string' && more.length === 0 ? listIn(only) : null
}

const saysItsLevel = ({ tag, attributes }: PastedElement) =>
  tag === 'li' && (attributes['data-aria-level'] !== undefined || attributes['data-list'] !== undefined)
