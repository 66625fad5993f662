/** Where one can go. */
export interface Destination {
  path: string
  /** What it is called. */
  name: string
  /** What it is besides: "thread", somebody's trade. */
  what?: string
}

/** As many as are seen at a glance. */
const most = 8

/**
 * Those whose name, or what they are, has every one of the words in it, at the beginning of a word or inside; capitals
 * and accents do not matter. Those whose name begins so come first, else they stay in their order. Without words, the
 * first of all.
 */
export function matching(words: string, destinations: readonly Destination[]): Destination[] {
  const asked = plain(words)
  const parts = asked.split(' ')
  return destinations
    .flatMap(destination => {
      const name = plain(destination.name)
      const whole = `${name} ${plain(destination.what ?? '')}`
      if (!parts.every(part => whole.includes(part))) return []
      const rank = name.startsWith(asked) ? 0 : parts.every(part => ` ${whole}`.includes(` ${part}`)) ? 1 : 2
      return [{ destination, rank }]
    })
    .toSorted((one, other) => one.rank - other.rank)
    .slice(0, most)
    .map(({ destination }) => destination)
}

/** Small letters without their accents, with single spaces. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim().replace(/\s+/g, ' ')
}
