/** What a form says when its verb did not get through. `safe` is a sentence about what is not lost by it. */
export const copy = {
  stillHere: 'What you typed is still here.',
  notSent: (safe: string) => `That did not reach us. ${safe} Check your connection and try again.`,
  signedOut: (safe: string) =>
    `You are no longer signed in. ${safe} Sign in in another window, then try again here.`,
  notDone: (safe: string) => `We could not save that. ${safe} Try again in a moment.`,
  tooOften: (safe: string) => `That was a lot in a short time. ${safe} Try again in a few minutes.`,
}
