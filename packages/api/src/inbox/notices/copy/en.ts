/** What mails of what somebody was told say, in English. */
export const copy = {
  somethingNew: (group: string) => `Something new at ${group}`,
  things: (count: number, group: string) => `${count} things at ${group}`,
  andMore: (sentence: string, count: number) => `${sentence}, and ${count === 1 ? 'one' : count} more`,
  staysThere: (group: string) => `What it is stays at ${group}: it is not carried by mail.`,
  thingsThatStay: (count: number) =>
    count === 1 ? 'Something that is not carried by mail' : `${count} things that are not carried by mail`,
  reasonStays: (group: string) => `Why, in their own words, is told at ${group}.`,
  furtherThings: (count: number) => `And ${count} more in your inbox`,
  where: (place: string) => `Where: ${place}`,
  sections: { MEETINGS: 'Meetings', TO_YOU: 'Said to you', MORE: 'Also new' },
  openInbox: 'Open your inbox',
  openThread: 'Open the thread',
  openMeeting: 'Open the meeting',
  open: 'Open it there',
}
