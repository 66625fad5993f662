/** A text in which each word of a person's name has become "…", however it is written. */
export function withoutName(text: string, name: string): string {
  const words = new Set(name.split(/\s+/).flatMap(word => [word, ...word.split(/[^\p{L}\p{M}\p{N}]+/u)]))
  // The longest first, so that O’Brien goes whole and not but for its O.
  const known = [...words].filter(word => word.length > 1).toSorted((one, other) => other.length - one.length)
  if (known.length === 0) return text
  const any = known.map(word => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|')
  const wholeWord = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${any})(?![\\p{L}\\p{M}\\p{N}])`, 'giu')
  return text.replace(wholeWord, '…')
}
