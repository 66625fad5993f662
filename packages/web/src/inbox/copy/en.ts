/** The words of the inbox. What happened is worded by the API, but for the time. */
export const copy = {
  inbox: 'Inbox',
  nothing:
    'Nothing waits for you here. When somebody names you, answers you or plans a meeting, you are told here.',
  isNew: 'new',
  noMore: 'There is no more to it than this.',
  readAll: 'Mark all as read',
  allRead: 'All of it is marked as read.',
  readAllSafe: 'Nothing was lost; all of it is as it was.',
  at: (day: string, clock: string) => `${day} at ${clock}`,
  thereAndHere: (there: string, here: string) => `${there} there, ${here} for you`,
  today: 'Today',
  yesterday: 'Yesterday',
  earlier: 'Earlier',
  couldNotShow: 'We could not bring what was earlier. What you see is still right; try again.',
}
