/** The words of the page that lists what one has not sent yet. */
export const draftsWords = {
  drafts: 'Drafts',
  lede: 'What you have begun to write and not sent. Only you can see it.',
  nothing:
    'Nothing of yours waits to be sent. What you begin to write is kept, and stands here until you send it.',

  replyIn: 'Reply in ',
  replySomewhere: 'A reply in a thread you do not read now',
  replyHere: 'A reply',
  editIn: 'Your edit in ',
  editSomewhere: 'Your edit of a post',
  newThread: 'A new thread',
  newThreadOf: 'A new thread: ',
  proposal: 'Sponsoring somebody',
  profile: 'About you',
  noWords: 'No words in it yet.',
  files: (count: number) => (count === 1 ? 'with one file' : `with ${count} files`),
  readAll: 'Read all of it',

  throwAway: 'Throw away',
  thrownAway: (day: string) => `Thrown away. It can be taken up again until ${day}.`,
  thrownAwayHere: 'Thrown away.',
  undo: 'Undo',
  throwAwaySafe: 'Nothing was thrown away; try again.',

  setAside: 'Set aside',
  setAsideLede: 'Versions you did not choose, and what you threw away. Each is kept for a week.',
  until: 'Kept until ',
  takeUp: 'Take it up again',
  takenUp: 'It is taken up again, and stands with the others.',
  takeUpSafe: 'It is still set aside; try again.',
  erase: 'Erase now',
  eraseTitle: 'Erase this for good?',
  eraseWords: 'Nobody can bring it back after that, not even you.',
  eraseNot: 'Keep it',
  eraseSafe: 'Nothing was erased; try again.',
  erased: 'It is erased.',

  onThisDevice: 'On this device only',
  onThisDeviceLede:
    'These have not reached the server yet, so no other device of yours shows them. They stay here until they have.',

  unreachable:
    'We cannot be reached right now, so this is what lies on this device. What was kept before is safe on the server.',
  tryAgain: 'Try again',
}
