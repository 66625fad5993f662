interface Person {
  name: string
  isViewer: boolean
}

/** What people call each other; someone whose name is erased is called so. */
export function firstNameOf(name: string | null): string {
  return name?.trim().split(/\s+/)[0] || 'someone'
}

/** "you", "Dana Whitfield", or who is no longer there, within a sentence. */
export function inSentence(person: Person | null): string {
  if (!person) return 'someone who has left'
  return person.isViewer ? 'you' : person.name
}
