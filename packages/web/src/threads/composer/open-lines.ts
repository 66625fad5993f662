import { chosenLines, type Edit, type Writing } from './writing.ts'

/** What each line of a list and of a quote opens with. */
export type Opening = '- ' | '> '

/** Lets every chosen line open as a list or a quote does; takes it away where every line has it. */
export function openLines(writing: Writing, opening: Opening): Edit {
  const { from, to, lines } = chosenLines(writing)
  const filled = lines.filter(line => line.trim())
  const isOpen = filled.length > 0 && filled.every(line => line.startsWith(opening))
  const changed = isOpen
    ? lines.map(line => (line.startsWith(opening) ? line.slice(opening.length) : line))
    : lines.map(line => (opening === '> ' || line.trim() || lines.length === 1 ? opening + line : line))
  const gap = isOpen ? '' : missingBlankLine(writing.text.slice(0, from), opening)
  const insert = gap + changed.join('\n')
  const end = from + insert.length
  return { from, to, insert, choose: writing.from === writing.to ? [end, end] : [from + gap.length, end] }
}

/** A list or quote directly under a line of words is set apart from it. */
function missingBlankLine(before: string, opening: Opening): string {
  const lineAbove = before.split('\n').at(-2) ?? ''
  return lineAbove.trim() && !lineAbove.startsWith(opening.trim()) ? '\n' : ''
}
