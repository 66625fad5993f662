/** What the Table says of the two, and of whom one is asked to accompany. */
export const sideBySideWords = {
  sideBySide: 'Side by side',
  theTwo: (other: string) => `You and ${other}`,
  pageOfTheTwo: (until: string | null) => `A page for the two of you${until ? `, until ${until}` : ''}`,
  /** `proposer` is null for the reader. */
  asks: (proposer: string | null) => (proposer ? `${proposer} asks you` : 'You ask yourself'),
  accompanyQuestion: (newcomer: string) => `Would you accompany ${newcomer}?`,
  newcomer: 'the newcomer',
  someone: 'Someone who has left',
}
