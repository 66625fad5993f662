/** What planning says to people, in English. */
export const copy = {
  refusals: {
    noSuchMeeting: 'There is no such meeting here. Nothing was changed.',
    noSuchSeries: 'There is no such series of meetings here. Nothing was changed.',
    noSuchHost: 'Whoever was chosen to look after it is not here any more. Choose again; nothing was saved.',
    notAllowed:
      'This is not yours to plan, or no longer. Nothing was changed; ask an admin, or whoever looks after it.',
    idTaken: 'This was sent with an id that is already used. Nothing was planned; please send it again.',
    stale:
      'Somebody changed it meanwhile. Nothing of yours was saved yet: look at how it is now, then save again.',
    seriesEnded: 'This series was ended already. Nothing was changed; you can plan a new one.',
    takesNoTurns:
      'Here one member looks after every meeting, so there are no turns to take. Nothing was changed.',
    begun: 'This meeting has begun, so its plan stays as it is. Nothing was changed.',
    cancelled: 'This meeting was cancelled. Nothing was changed; you can plan another one.',
    badDate: 'That is no day we know. Please write it like 2026-11-24; nothing was saved.',
    badTime: 'That is no time we know. Please write it like 06:30; nothing was saved.',
    meetingInThePast: 'That moment is past already. Choose one to come; nothing was saved.',
    seriesInThePast: 'No meeting of it would be left to come. Choose a later last day; nothing was saved.',
    untilBeforeStart: 'The last day lies before the first. Choose a later one; nothing was saved.',
    tooFarAhead: 'That day is too far away: at most ten years ahead can be planned. Nothing was saved.',
    duration: (least: number, most: number) =>
      `A meeting can last ${least} to ${most} minutes. Nothing was saved.`,
    badLink:
      'That is no address we can lead to: it begins with https:// and has at most 500 characters. Nothing was saved.',
  },

  /** What fields are called at the start of a sentence. */
  fields: { place: 'The place', reason: 'The reason' },
}
