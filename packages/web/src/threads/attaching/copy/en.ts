const percent = new Intl.NumberFormat('en', { style: 'percent' })

/** The words around pictures and papers while one writes. `name` is the file's own. */
export const attachWords = {
  add: 'Add a picture or paper',
  letGoHere: 'Let go here: it goes with your words.',
  tray: 'Pictures and papers that go with your words',

  waiting: 'Waits for the one before it',
  sent: (part: number) => `${percent.format(part)} sent`,
  beingLookedAt: 'Being looked at',
  lookingForIt: 'Looking whether it arrived',
  picture: 'Picture',
  paper: 'Paper',
  notSentYet: 'Not sent yet.',
  unreached: 'We could not reach the table. It is safe on this page and goes on by itself once we can.',
  gone: 'It had not arrived when the page was closed. Choose it again, or remove it.',
  notTaken: 'We could not take it. Remove it, or try another.',

  whatDoesItShow: 'What does it show?',
  whyAsk: 'For those who cannot see it. One line is enough.',
  of: (words: string, name: string) => `${words} ${name}`,
  cancel: 'Cancel',
  retry: 'Retry',
  remove: 'Remove',
  chooseAgain: 'Choose it again',
  moveUp: 'Move up',

  tooLarge: (name: string) => `“${name}” is larger than 10 MB, so it was not sent. A smaller one can go.`,
  holdsNothing: (name: string) => `“${name}” is empty, or a folder. Only single pictures and papers can go.`,
  tooMany: (names: string[]) =>
    `Ten go with one post. Left out: ${new Intl.ListFormat('en').format(names.map(name => `“${name}”`))}.`,

  isOnItsWay: (name: string) => `${name} is on its way.`,
  isThere: (name: string) => `${name} is there.`,
  isPictureThere: (name: string) => `${name} is there. You can say what it shows.`,
  isNotSent: (name: string, why: string) => `${name}: ${why}`,
  isRemoved: (name: string) => `${name} is removed.`,
  isMovedUp: (name: string) => `${name} is moved up.`,

  sentOnceThere: 'Your words are sent as soon as everything is there.',
  doNotSendYet: 'Do not send yet',
  stillMissing: 'Not sent: something above has not arrived. Try it again or remove it, then send.',
  wordsFirst: 'Write a line to go with it, then send.',
}
