import { Refusal, Refusals } from './refusal.ts'

type Rule = {
  /** What a person calls the field, at the start of a sentence: "The title". */
  called: string
  /** Length in characters, after trimming. */
  atMost: number
  atLeast?: number
  /** What is said where nothing was written, if not that it is still empty. */
  whenEmpty?: string
  /** One line only: line breaks become spaces. */
  oneLine?: boolean
}

// eslint-disable-next-line no-control-regex -- these are just the characters that must go
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g

/**
 * Cleans what people typed, by rule: trimmed, normalised (NFC), freed of control characters, line ends made one kind.
 * @throws Refusals TOO_SHORT, TOO_LONG or EMPTY, each with the path of its field; all fields are checked first
 */
export function checkTexts<Field extends string>(
  texts: Record<Field, string>,
  rules: Record<Field, Rule>,
): Record<Field, string> {
  const refusals: Refusal[] = []
  const clean = { ...texts }
  for (const field in rules) {
    const rule = rules[field]
    const text = cleanText(texts[field], rule.oneLine ?? false)
    const refusal = refuse(text, rule, field)
    if (refusal) refusals.push(refusal)
    clean[field] = text
  }
  if (refusals.length > 0) throw new Refusals(refusals)
  return clean
}

/** Text as it is kept: one way of writing each letter and each line's end, without signs that nobody sees. */
export function cleanText(text: string, oneLine: boolean): string {
  const plain = text.normalize('NFC').replace(/\r\n?/g, '\n').replace(controls, '')
  return (oneLine ? plain.replace(/\s+/g, ' ') : plain).trim()
}

function refuse(
  text: string,
  { called, atMost, atLeast = 1, whenEmpty }: Rule,
  path: string,
): Refusal | undefined {
  const length = [...text].length
  if (length > atMost) {
    return new Refusal('TOO_LONG', `${called} is ${length} characters long; there is room for ${atMost}.`, [
      path,
    ])
  }
  if (length >= atLeast) return undefined
  if (length === 0) return new Refusal('EMPTY', whenEmpty ?? `${called} is still empty.`, [path])
  return new Refusal(
    'TOO_SHORT',
    `${called} is ${length} characters long; please write at least ${atLeast}.`,
    [path],
  )
}
