/** The room's words for people, in English. */
export const copy = {
  neverTaken: 'The mail server could not be reached, or put it off, at every attempt.',
  cameBack: 'Mail to this address comes back, so this letter was not sent.',
  kept: {
    title: 'Letters',
    lede: 'No mail server is set, so letters go nowhere. They are kept here, the newest first, to be looked at.',
    every: 'Every mail there is, worded from what lies here',
    none: 'No letter has been written yet.',
    to: 'To',
    waiting: 'still waiting to leave',
    noWords: 'Its words are gone.',
  },
}
