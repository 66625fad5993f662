/** The room's words for people, in English. */
export const copy = {
  fields: { title: 'The title', minutes: 'The minutes', body: 'What you write back' },
  refusals: {
    noSuchItem: 'There is no such thing on a table here for you. Nothing was changed.',
    noSuchMeeting: 'There is no such meeting here. Nothing was put on its table.',
    noSuchThread: 'There is no such thread here for you. Nothing was put on the table.',
    noSuchThreadOfYours: 'There is no such thread here for you. Nothing was changed.',
    noSuchPlace:
      'What this was to come after is no longer on this table. Nothing was moved; look again at how it lies.',
    meetingIsOver:
      'This meeting was cancelled or is over, so nothing was put on its table. You can bring it to the next one.',
    alreadyOnTable: (day: string | null) =>
      day
        ? `This thread is on the table already, for ${day}. Nothing was added.`
        : 'This thread is on the table already, for the next meeting that is planned. Nothing was added.',
    askedAlready:
      'You asked the author of this thread already, and they have not answered yet. Nothing was added.',
    authorGone:
      'Whoever started this thread is no longer at the table, so nobody can say yes. Nothing was added; you can bring it in words of your own.',
    nobodyPresent:
      'Nobody else is marked as present at this meeting yet, so there is nobody to keep it to. Nothing was changed.',
    notAllowed:
      'This is not yours to do here, or no longer. Nothing was changed; look again at how things stand.',
    notNow:
      'This cannot be done as things stand now; somebody may have settled it meanwhile. Nothing was changed; look again.',
    notBegun: 'The meeting has not begun yet. Once it has, this can be done; nothing was changed.',
    isClosed: 'The meeting has been over for days, so nothing of its table changes any more.',
    noOutcome:
      'Say what became of it: discussed, carried over or taken off. Nothing was changed; it is still on the table.',
    noThread: 'This came from no thread, so there is none to write back to. Nothing was sent.',
    writtenBack: 'You wrote back about this already. Nothing was sent; you can reply in the thread.',
    changedMeanwhile:
      'You changed this elsewhere meanwhile, so this change was not saved. Look at the newer words first.',
    minutes: (least: number, most: number) => `The minutes can be ${least} to ${most}. Nothing was saved.`,
  },
}

/** "Tuesday, December 1", of a day as "2026-12-01". */
export function dayInWords(day: string): string {
  const form = { weekday: 'long', month: 'long', day: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat('en', form).format(new Date(`${day}T12:00:00Z`))
}
