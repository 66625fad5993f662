/** What is said to people about who was there and what stayed with them, in English. */
export const copy = {
  fields: { text: 'What stayed with you' },
  refusals: {
    notBegun: 'This meeting has not begun yet, so nothing was saved. Come back when you sit together.',
    cancelled: 'This meeting was cancelled, so nobody was there. Nothing was saved.',
    closed:
      'This meeting has been over for three days, so who was there stays as it was said. Nothing was saved.',
    notYoursToMark:
      'You can say of yourself whether you were there; of others, whoever looked after the meeting can. Nothing was saved.',
    notYoursToWrite:
      'What stayed is written by those who were there. If you were, say so first; your words are still here.',
    hiddenNote:
      'Somebody who was there has written this already, and only those who were there read it. If you were, say so first; your words are still here.',
    stale:
      'Somebody changed it meanwhile, so yours was not saved yet. Look at how it is now, then save again; your words are still here.',
  },
}
