/** What people wrote, made fit for the one line of a mail's header: no control character, no mark of direction. */
export function withoutLineBreaks(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/\p{Cf}/gu, character => (character === '\u200d' ? character : ''))
    .trim()
}
