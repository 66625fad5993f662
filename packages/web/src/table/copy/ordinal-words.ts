const small = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

/** A place in a row as people say it, from 1: in words up to ten. */
export function ordinalWords(place: number): string {
  return small[place - 1] ?? `number ${place}`
}
