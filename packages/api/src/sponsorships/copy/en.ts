/** The room's words for people, in English. */
export const copy = {
  refusals: {
    noSuchSponsorship: 'There is no such sponsorship here for you. Nothing was changed.',
    notAllowed:
      'This is not yours to do here, or no longer. Nothing was changed; look again at how things stand.',
    notNow:
      'This cannot be done as things stand now; somebody may have moved it on meanwhile. Nothing was changed; look again.',
  },
}
