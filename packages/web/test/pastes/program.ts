/** An item of a list, with what stands below it. */
export type Item = string | [words: string, below: Item[]]

/**
 * How a program writes what is copied in it, piece by piece. Written after the markup these programs put on a
 * clipboard, not copied from one: words and addresses are ours, the tags, styles, classes and comments theirs.
 */
export interface Program {
  name: string
  /** What stands around everything that is copied. */
  page: (body: string) => string
  paragraph: (words: string) => string
  strong: (words: string) => string
  stressed: (words: string) => string
  link: (words: string, href: string) => string
  /** A line break within a paragraph. */
  newLine: string
  list: (items: Item[]) => string
  numbered: (items: Item[], start: number) => string
  heading: (words: string) => string
  /** Null where a program knows none. */
  quote: ((paragraphs: string[]) => string) | null
  table: (rows: string[][]) => string
  /** What is there and is not for reading. */
  unread: string
  /** Paragraphs that are empty, with which its writers set others apart; null where they do not. */
  empty: string | null
}

/** A list as most programs write it. `inItem` is what stands around the words of an item. */
export function plainList(
  open: string,
  close: string,
  item: (words: string, below: string) => string,
): (items: Item[]) => string {
  const list = (items: Item[]): string =>
    open +
    items.map(each => (typeof each === 'string' ? item(each, '') : item(each[0], list(each[1])))).join('') +
    close
  return list
}

export const tableOf =
  (open: string, row: [string, string], cell: [string, string], close: string) =>
  (rows: string[][]): string =>
    open +
    rows.map(cells => row[0] + cells.map(words => cell[0] + words + cell[1]).join('') + row[1]).join('') +
    close
