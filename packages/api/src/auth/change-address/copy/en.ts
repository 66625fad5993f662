/** What is said about a change of address, in English. */
export const copy = {
  refusals: {
    sameAddress: 'That is the address you sign in with already. Nothing was changed.',
    digitsRest:
      'Digits for this address were tried too often today. Nothing was changed; please try again tomorrow.',
    addressTaken:
      'Somebody has come to sign in with that address in the meantime. Nothing was changed; sign in with it, or choose another.',
  },

  newAddress: {
    subject: 'Your new address at Sixthirty',
    heading: 'Is this your new address?',
    digits: 'Type these six digits where you asked for them:',
    goodFor:
      'They are good once, for ten minutes, in the browser that asked. If you did not ask for this, do nothing: nothing changes without them.',
    because: (house: string) =>
      `You get this because someone who is signed in at ${house} typed this as their new address.`,
  },

  alreadySignsIn: {
    heading: 'This address signs you in already',
    what: (house: string) =>
      `Someone, probably you, would like to use this address at ${house}. It belongs to a sign-in there already, so nothing was changed.`,
    whatToDo:
      'To get there, sign in with this address. If you have two sign-ins and would like one, ask whoever invites people in your group to invite the other address.',
    button: 'Sign in',
  },

  changed: {
    subject: 'You sign in to Sixthirty with another address now',
    heading: 'Your address was changed',
    what: (house: string) =>
      `From now on another address signs you in at ${house}, and mail goes there. This one does neither any more. It was changed in a browser in which you were signed in, with digits mailed to the new address.`,
    ifNotYou: (house: string) =>
      `If this was not you, tell an admin of your group at once, or whoever runs ${house}: they can help you back in.`,
    because: (house: string) => `You get this because this address was yours at ${house} until a moment ago.`,
  },
}
