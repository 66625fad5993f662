import type { Edit, Writing } from './writing.ts'

const openedLine = /^(\s*)(?:([-+*])|(\d{1,9})([.)])|(>))([ \t]+)/

/** What Enter does within a list or quote: the next line opens alike, an empty one ends it. Null anywhere else. */
export function continueLines({ text, from, to }: Writing): Edit | null {
  const start = text.lastIndexOf('\n', from - 1) + 1
  const newline = text.indexOf('\n', to)
  const lineEnd = newline === -1 ? text.length : newline
  const found = openedLine.exec(text.slice(start, lineEnd))
  if (!found || from < start + found[0].length) return null
  const [opened, indent = '', bullet, number, dot = '', quote = '', space = ' '] = found
  if (!text.slice(start + opened.length, lineEnd).trim()) {
    return { from: start, to: lineEnd, insert: '', choose: [start, start] }
  }
  const next = bullet ?? (number === undefined ? quote : `${Number(number) + 1}${dot}`)
  const insert = `\n${indent}${next}${space}`
  return { from, to, insert, choose: [from + insert.length, from + insert.length] }
}
