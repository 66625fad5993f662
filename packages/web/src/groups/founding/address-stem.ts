const longest = 40

/** The readable start of a group's address, out of words as people type them: "Café Äther & Co." is "cafe-ather-co". */
export function addressStem(words: string): string {
  const letters = words.normalize('NFKD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss').toLowerCase()
  return letters
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, longest)
    .replace(/-$/, '')
}
