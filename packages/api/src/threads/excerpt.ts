const room = 140
/** Enough of a body for its excerpt, marks and addresses included; the rest need not leave the database. */
export const enoughForExcerpt = 600

/** How a post begins, as plain text in one line: at most 140 characters, cut at a word. What it quotes is left out. */
export function excerptOf(body: string): string {
  const lines = body.split('\n')
  const own = lines.filter(line => !line.trimStart().startsWith('>'))
  const text = plainText(own.some(line => line.trim()) ? own : lines)
  const characters = [...text]
  if (characters.length <= room) return text
  const start = characters.slice(0, room - 1).join('')
  const cutsAWord = characters[room - 1] !== ' '
  const end = cutsAWord ? start.lastIndexOf(' ') : start.length
  return `${(end > 0 ? start.slice(0, end) : start).replace(/[.,;:]+$/, '')}…`
}

/** Takes off the marks of restricted Markdown: links keep their words, lists and quotes their text. */
export function plainText(lines: string[]): string {
  return lines
    .map(line => line.replace(/^\s*(?:(?:>|[-+*]|\d{1,9}[.)])(?:\s+|$))*/, ''))
    .join(' ')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(?<![\w\\])[*_]{1,3}(?=\S)|(?<=[^\s\\])[*_]{1,3}(?!\w)/g, '')
    .replace(/\\(?!\w)/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
