/** What is said about words that were not sent yet. */
export const copy = {
  notKept: 'This browser does not let us keep your words on this device. Send them before you leave.',

  otherWindow: 'You wrote something else here in another window:',
  takeThose: 'Use those words instead',
  addThose: 'Add them below mine',
  leaveThoseOut: 'Leave them out',
}
