/** The words of naming somebody in a post. */
export const mentionWords = {
  whom: 'Whom do you mean?',
  found: (names: string[]) =>
    `${new Intl.ListFormat('en', { type: 'disjunction' }).format(names)}? Arrow keys choose, Enter takes, Escape leaves it.`,
  named: (name: string) => `${name} is named.`,
}
