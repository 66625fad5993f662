const longest = 40

/** The readable start of a group's address, as it will be made of these words: "Café Äther & Co." is "cafe-ather-co". */
export function addressStem(words: string): string {
  const stem = words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, longest)
    .replace(/-+$/, '')
  return stem || 'table'
}
