const small = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

/** A count as people write it in a sentence: in words up to twelve. */
export function numberWords(count: number): string {
  return small[count] ?? new Intl.NumberFormat('en').format(count)
}
