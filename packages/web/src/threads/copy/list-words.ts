/** The words of the list of threads. */
export const listWords = {
  startAThread: 'Start a thread',
  nobodyAskedYet: 'Ask the thing you would ask if everyone here already trusted you.',
  allRead: 'Nothing is new. You have read everything.',
  pinned: 'Pinned',
  otherThreads: 'The others, latest first',
  showEarlierThreads: 'Show earlier threads',
}
