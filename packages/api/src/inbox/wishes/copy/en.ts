const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** "6:00 PM", of "18:00". */
function clock(time: string): string {
  const moment = new Date(`1970-01-01T${time}:00Z`)
  return new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' })
    .format(moment)
    .replace('\u202f', ' ')
}

/** What is said of mail that people want, in English. */
export const copy = {
  refusals: {
    badTime: 'That is not a time of day. Write it like 20:00.',
    noSuchWeekday: 'A week has seven days: Monday is 1, Sunday is 7.',
  },
  gets: {
    concernsMe:
      'What concerns you, held for ten minutes and put together: when someone names, answers or thanks you, when a meeting is planned or moved, when something waits for your word, and what is said in threads you follow.',
    everything: 'Everything else that is said in threads you may read, but for those you muted.',
    eveningBefore: (meeting: string, time: string) =>
      `The evening before ${meeting}, at ${clock(time)}: who is coming and what is on the table.`,
    undoesEvening: (meeting: string) =>
      `After that mail, outside your quiet hours: when ${meeting} is cancelled or moved all the same.`,
    digest: (weekday: number, time: string, hasOffers: boolean) =>
      `In a week without a meeting, a digest on ${weekdays[weekday - 1]} at ${clock(time)}, if there is anything to say${hasOffers ? ', with what people offer and need' : ''}.`,
    atOnce: (meeting: string) =>
      `At once, also at night: when ${meeting} is cancelled or moved less than twelve hours before, unless you said you are not coming.`,
    nothing: 'No mail from this group. Everything waits for you in your inbox.',
    kept: 'While you are kept from the table, nothing of what is said there.',
    ownSeat: 'What changes your own seat: you are always told that, and why.',
  },
  next: {
    held: 'What you were told and have not read by then.',
    eveningBefore: (meeting: string, day: string) => `The evening before ${meeting} on ${day}.`,
    digest: 'The weekly digest, if there is anything to say.',
  },
}
