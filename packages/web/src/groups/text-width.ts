const letters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Scripts whose letters are about as wide as Latin ones. */
const slender = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}]/u

/** A table is laid out anew whenever somebody answers; its names stay. */
const known = new Map<string, number>()

/** About how wide a name will be in the interface's face, in units of the font size; rather too wide. */
export function textWidth(text: string): number {
  const width = known.get(text) ?? lettersOf(text).reduce((sum, letter) => sum + letterWidth(letter), 0)
  known.set(text, width)
  return width
}

/** The text, or as much of its start as fits into `room` with an ellipsis. */
export function fitted(text: string, room: number): string {
  if (textWidth(text) <= room) return text
  const kept = lettersOf(text)
  while (kept.length > 1 && textWidth(`${kept.join('')}…`) > room) kept.pop()
  return `${kept.join('').trimEnd()}…`
}

/** As a reader counts them: an accent, a vowel sign or the parts of a Hangul syllable belong to their letter. */
function lettersOf(text: string): string[] {
  return Array.from(letters.segment(text), ({ segment }) => segment)
}

function letterWidth(letter: string): number {
  const plain = letter.normalize('NFD').charAt(0)
  if (/[ijl.,'’ ]/.test(plain)) return 0.29
  if (/[-frtI]/.test(plain)) return 0.4
  if (/[mwMW…]/.test(plain)) return 0.88
  if (/[a-z0-9]/.test(plain)) return 0.6
  return slender.test(plain) ? 0.74 : 1.05
}
