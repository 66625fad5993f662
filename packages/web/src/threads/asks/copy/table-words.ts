const firstName = (member: { name: string } | null) =>
  member ? (member.name.trim().split(/\s+/)[0] ?? member.name) : 'Someone no longer here'

/** The words of what asks bring to the Table. On their own: the home page brings no more along. */
export const tableWords = {
  thanks: 'Thanks to you',
  thankedYou: (from: { name: string } | null) => `${firstName(from)} thanks you. Only you can see this.`,
  whatBecame: 'What became of it?',
  wouldLikeToHear: 'You closed it some weeks ago. Those who helped would like to hear.',
}
