import type { Draft } from '../draft.ts'

/** Whether a draft holds all that an earlier one held, and goes on from there. */
export function goesOnFrom(draft: Draft, earlier: Draft): boolean {
  return (
    draft.title.startsWith(earlier.title) &&
    draft.body.startsWith(earlier.body) &&
    Object.entries(earlier.fields).every(([field, words]) => (draft.fields[field] ?? '').startsWith(words)) &&
    earlier.files.every(({ id }) => draft.files.some(file => file.id === id))
  )
}
