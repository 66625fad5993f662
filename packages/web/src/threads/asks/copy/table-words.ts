/** The words of what asks bring to the Table. On their own: the home page brings no more along. */
export const tableWords = {
  thanks: 'Thanks to you',
  thankedYou: (from: { name: string } | null) =>
    `${from?.name ?? 'Someone'} thanks you. Only you can see this.`,
  whatBecame: 'What became of it?',
  wouldLikeToHear: 'Those who helped would like to hear.',
}
