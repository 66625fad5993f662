/** Two letters for a name: first and last word. "Tomás Ortega" is TO, "Dana" is DA. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter(word => /\p{L}/u.test(word))
  const first = words[0]
  const last = words.at(-1)
  if (!first || !last) return ''
  const letters =
    words.length > 1 ? [...first].slice(0, 1).concat([...last].slice(0, 1)) : [...first].slice(0, 2)
  return letters.join('').toLocaleUpperCase()
}
