/** What planning says to people, in English. */
export const copy = {
  refusals: {
    noSuchMeeting: 'There is no such meeting here. Nothing was changed.',
    noSuchSeries: 'There is no such series of meetings here. Nothing was changed.',
    noSuchHost:
      'There is nobody here by that choice who could look after it. Nothing was changed; choose again.',
    notAllowed:
      'This is not yours to plan, or no longer. Nothing was changed; ask an admin or whoever looks after it.',
    idTaken: 'This was sent with an id that is already used. Nothing was planned; please send it again.',
    stale:
      'Somebody changed it meanwhile. Nothing of yours was saved yet: look at how it is now, then save again.',
    seriesEnded: 'This series was ended already. Nothing was changed; you can plan a new one.',
    begun: 'This meeting has begun, so its plan stays as it is. Nothing was changed.',
    cancelled: 'This meeting was cancelled. Nothing was changed; you can plan another one.',
    badDate: 'That is no day we know. Please write it like 2026-11-24; nothing was saved.',
    badTime: 'That is no time we know. Please write it like 06:30; nothing was saved.',
    meetingInThePast: 'That moment is past already. Choose one to come; nothing was saved.',
    seriesInThePast: 'With this last day no meeting is left to come. Choose a later one; nothing was saved.',
    untilBeforeStart: 'The last day lies before the first. Choose a later one; nothing was saved.',
    tooFarAhead: 'That day is too far away: up to ten years ahead can be planned. Nothing was saved.',
    duration: 'A meeting can last 5 to 1440 minutes. Nothing was saved.',
    badLink:
      'That is no address we can lead to: it begins with https:// and has at most 500 characters. Nothing was saved.',
    oneWayToHost:
      'Either one member looks after every meeting, or those who are willing do in turn. Choose one of the two; nothing was saved.',
  },

  /** What fields are called at the start of a sentence. */
  fields: { place: 'The place', reason: 'The reason' },
}
