/** What is said of words that are on their way, or did not get through. */
export const sendingWords = {
  sending: 'Sending',
  notSentYet: 'Not sent yet',
  notSentHint: 'Your words are safe on this device, and go by themselves once we reach the table.',
  notSentKeepOpen: 'Leave this page open until it is sent: this browser does not let us keep it.',
  withFiles: (names: string[]) => `With ${new Intl.ListFormat('en').format(names)}`,
  wordsLeft: 'You wrote this, and did not send it:',
  retry: 'Retry',
  discard: 'Discard',
}
