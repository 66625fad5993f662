/** About how wide a name will be in the interface's face, in units of the font size; rather too wide. */
export function textWidth(text: string): number {
  return [...text.normalize('NFD')].reduce((width, letter) => width + letterWidth(letter), 0)
}

/** The text, or as much of its start as fits into `room` with an ellipsis. */
export function fitted(text: string, room: number): string {
  if (textWidth(text) <= room) return text
  const letters = [...text]
  while (letters.length > 1 && textWidth(`${letters.join('')}…`) > room) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

function letterWidth(letter: string): number {
  if (/\p{M}/u.test(letter)) return 0
  if (/[ijl.,'’ ]/.test(letter)) return 0.29
  if (/[-frtI]/.test(letter)) return 0.4
  if (/[mwMW…]/.test(letter)) return 0.88
  if (/[a-z0-9]/.test(letter)) return 0.6
  return /\p{Script=Latin}/u.test(letter) ? 0.74 : 1.05
}
