import { plainText } from '../../threads/excerpt.ts'

/** A post as plain text in full: its lines stay lines, what it quotes stays marked as a quotation. */
export function wholeOf(body: string): string {
  return body
    .split('\n')
    .map(line => {
      const text = plainText([line])
      return line.trimStart().startsWith('>') && text ? `> ${text}` : text
    })
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
