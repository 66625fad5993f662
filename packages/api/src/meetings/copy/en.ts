/** What the room says to people about any meeting, in English. */
export const copy = {
  refusals: {
    noSuchMeeting: 'There is no such meeting here for you. Nothing was saved.',
  },
}
