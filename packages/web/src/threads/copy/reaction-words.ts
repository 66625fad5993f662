/** What is said where a warm word did not get through. */
export const reactionWords = {
  notSent: 'That did not reach us. Nothing was changed. Check your connection and press again.',
}
