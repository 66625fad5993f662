/** What the box says in which one types where to go. */
export const goToWords = {
  goTo: 'Go to',
  label: 'A place, a person or a thread',
  found: (names: readonly string[]) =>
    `${names.length === 1 ? 'One place' : `${names.length} places`}: ${names.join(', ')}.`,
  choices: 'Where to',
  searchFor: (words: string) => `Search for “${words}”`,
  group: 'group',
  thread: 'thread',
  startThread: 'Start a thread',
}
