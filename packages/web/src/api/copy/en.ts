/** What a form says when its verb did not get through. What was typed is still in the form. */
export const copy = {
  notSent: 'That did not reach us. What you typed is still here. Check your connection and try again.',
  signedOut:
    'You are no longer signed in. What you typed is still here. Sign in in another window, then try again here.',
  notDone: 'We could not save that. What you typed is still here. Try again in a moment.',
  tooOften: 'That was a lot in a short time. What you typed is still here. Try again in a few minutes.',
}
