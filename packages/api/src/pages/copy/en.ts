/** What the pages without JavaScript say when something is not as it should be. */
export const copy = {
  house: 'Sixthirty',
  notFound: {
    title: 'There is nothing here',
    words: 'There is nothing here for this account. If someone sent you the link, ask them.',
  },
  broke: {
    title: 'We could not do that',
    words:
      'Something went wrong on our side. What was saved before is safe. Go back and try again in a minute.',
  },
  notFromHere: {
    title: 'That did not come from this page',
    words:
      'Your browser says the press came from somewhere else, so nothing was done. Open the page again and press there.',
  },
  tooLong: {
    title: 'That was too long to read',
    words: 'Nothing was saved. Go back, shorten it, and send it again.',
  },
  home: 'To the front page',
}
