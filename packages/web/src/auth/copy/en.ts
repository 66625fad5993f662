/** The words of one's account: where one is signed in, and how to end it. */
export const copy = {
  sessions: 'Where you are signed in',
  thisOne: 'This one',
  /** "Last seen today, 7:12 AM", out of a moment as it stands alone. */
  seen: (moment: string) => `Last seen ${moment.replace(/^(Today|Yesterday)/, day => day.toLowerCase())}`,
  opened: (words: string) => `signed in on ${words}`,
  end: 'End',
  endSession: (device: string) => `End the session on ${device}`,
  ended: (device: string) => `The session on ${device} has ended.`,
  signOut: 'Sign out here',
  keys: 'Keys',
  placeKeys: 'Single keys',
  placeKeysHint:
    'Press g, then t for the Table, h for Threads, m for the meetings, p for People; ? lists them all. On this device only.',
}
