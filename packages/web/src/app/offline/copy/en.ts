/** The words of reading again without a network. */
export const copy = {
  onThisDevice: 'On this device',
  keep: 'Keep what I read on this device, to read it again without a network',
  keepHint:
    'From now on, the last fifty threads you open with their pictures, small, the lists of threads and meetings, the Table, and the next meeting stay on this device. Whoever holds it can read them there, also without signing in. All of it is wiped when you sign out here, when your session ends, or when you switch this off.',
  bringing: 'Bringing what the pages need.',
  kept: 'What you open from now on can be read without a network.',
  wiped: 'Everything that was kept here is wiped.',
  couldNotKeep:
    'We could not bring all of it to this device. Nothing is kept. Try again when you are online.',
  cannotKeep:
    'This browser keeps nothing here: it may be a private window, or an address without https. Nothing is kept.',
}
