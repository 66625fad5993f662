/** The words of one's own address: where mail goes, that it came back, and how to change it. */
export const copy = {
  address: 'Your address',
  goesTo: 'You sign in with this address, and mail goes to it:',
  change: 'Change the address',

  cameBack: (day: string) => `Mail to this address came back on ${day}. The mail server said:`,
  cameBackSilently: (day: string) => `Mail to this address came back on ${day}.`,
  sinceThen:
    'Since then we send nothing to it but the letters you ask for to sign in. Nothing is lost: what you were told is in your inbox here.',
  tryAgain: 'Try again',
  triedAgain: 'We will send mail to this address again. If it comes back once more, we say so here.',
  asItWas: 'Nothing has changed.',

  newAddress: 'Your new address',
  newAddressHint:
    'We send six digits there, to see that it is yours. Until you have typed them here, everything stays as it is.',
  sendDigits: 'Send the six digits',
  leaveAsItIs: 'Leave it as it is',

  sentTo: ['If all is well, a letter reaches', 'in a minute.'],
  digits: 'The six digits in the letter',
  digitsHint:
    'They are good once, for ten minutes. With them you sign in and get mail at the new address; we tell the old one that it was changed.',
  changeIt: 'Change my address',
  anotherAddress: 'Use another address',
  sendAgain: 'Send new digits',
  sentAgain: 'A new letter is on its way. Only its digits count now.',
  changed:
    'This is your address now. You are still signed in, here and elsewhere, and we have told the old one.',
}
