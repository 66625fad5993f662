/** The room's words for people, in English. */
export const copy = {
  refusals: {
    noSuchGroup: 'There is nothing here for this account. If someone sent you the link, ask them.',
    paused:
      'You are paused in this group, so nothing was saved. You can read the charter and your own words.',
    charterDue: 'The charter has changed. Please read and accept it first; nothing was saved.',
  },
}
