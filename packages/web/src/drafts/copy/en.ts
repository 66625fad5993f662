/** What is said about words that were not sent yet. */
export const copy = {
  notKept: 'This browser does not let us keep your words on this device. Send them before you leave.',
  refused: (why: string) => `This was not sent. ${why} Your words are still here.`,

  inAnotherWindow: 'In another window you wrote something else here.',
  onAnotherDevice: 'On another device you wrote something else here.',
  theOtherIsSetAside: 'Whichever you leave is set aside: it stays under Drafts for a week.',
  goOnWithThis: 'Go on with this one',
  addBelow: 'Add it below mine',
  goOnWithMine: 'Go on with mine',
}
