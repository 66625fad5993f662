/** Someone's words as a quote, ready to be answered below it. What they themselves quoted is left out. */
export function quoteWords(words: string): string {
  const lines = words.replace(/\r\n?/g, '\n').trim().split('\n')
  const own = lines.filter(line => !line.startsWith('>'))
  const kept = own.some(line => line.trim()) ? own : lines
  const quoted = kept
    .join('\n')
    .trim()
    .replace(/\n{3,}/g, '\n\n')
  return quoted.replace(/^/gm, '> ').replace(/^> $/gm, '>') + '\n\n'
}

/** A draft with a quote set below what is already there. */
export function withQuote(body: string, words: string): string {
  const before = body.trimEnd()
  return (before ? before + '\n\n' : '') + quoteWords(words)
}
