/** The fields of a form: all of them words, as a person types them. */
export type FormWords<Values> = { [Field in keyof Values]: string }

/**
 * What was typed into a form earlier, out of what the device kept. Only fields the form has, only words; what
 * cannot be read is as if it were not there.
 */
export function readKeptWords<Values extends FormWords<Values>>(
  stored: string | null,
  start: Values,
): Partial<Values> {
  if (stored === null) return {}
  try {
    const kept: unknown = JSON.parse(stored)
    if (typeof kept !== 'object' || kept === null) return {}
    const fields = Object.entries(kept).filter(
      ([field, words]) => Object.hasOwn(start, field) && typeof words === 'string',
    )
    return Object.fromEntries(fields) as Partial<Values>
  } catch {
    return {}
  }
}

/** Only what differs from how the form began: the rest follows what is saved by then. */
export function wordsToKeep<Values extends FormWords<Values>>(typed: Partial<Values>, start: Values) {
  const changed = Object.entries(typed).filter(([field, words]) => words !== start[field as keyof Values])
  return Object.fromEntries(changed) as Partial<Values>
}
