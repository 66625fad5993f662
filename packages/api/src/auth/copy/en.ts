const minutes = (count: number) => (count === 1 ? 'a minute' : `${count} minutes`)

/** The room's words for people, in English. */
export const copy = {
  refusals: {
    badAddress:
      'That does not look like a mail address. It needs a name, an @ and a place: dana@example.org.',
    badDigits: 'Please type the six digits from the letter.',
    wrongDigits: 'Those are not the digits in the letter. Look again: only the newest letter counts.',
    codeExhausted: 'These digits were tried five times, so they no longer count. Ask for new ones.',
    codeExpired:
      'These digits no longer count: they are good once, for ten minutes, in the browser that asked.',
    digitsRest:
      'Digits for this address were tried too often today. The link in the letter still works, in this browser.',
    otherBrowser: 'This letter was asked for in another browser. It only works there.',
    linkExpired: 'This link no longer counts: it is good once, for ten minutes.',
    tooOften: (wait: number) =>
      wait > 90
        ? 'That was asked too often today. Nothing is lost; please try again tomorrow.'
        : `That was a little too often. Nothing is lost; please try again in ${minutes(wait)}.`,
    noSuchSession: 'That session is already over.',
  },

  signInPage: {
    title: 'Sign in',
    lede: 'Tell us your mail address, and we send you a letter that lets you in. There is no password.',
    address: 'Your mail address',
    ask: 'Send me the letter',
    newcomers:
      'Not at a table yet? Sixthirty is a home for small groups who meet early, over coffee, and help each other think. People come in when someone who already sits there invites them.',
    demoTitle: 'Or sit down as one of these people',
    demoHint: 'This is a demo: the people are made up, and you may do anything.',
    lookAtMail: 'Letters go nowhere here; they are kept at',
    letTimePass: 'A week passes in a moment at',
  },

  digitsPage: {
    title: 'A letter is on its way',
    sentTo: (address: string) =>
      ['If all is well, it reaches ', address, ' in a minute. Leave this page open.'] as const,
    digits: 'The six digits in the letter',
    digitsHint: 'Or press the button in the letter, in this same browser.',
    signIn: 'Sign in',
    nothingCame: 'Nothing came?',
    nothingCameWords: 'Look among the unwanted mail, and check the address for a slip.',
    again: 'Try again',
    over: 'Ask for a new letter',
    overWords: 'There is no letter to wait for any more: it was used, or its ten minutes are over.',
  },

  linkPage: {
    title: 'Come in',
    lede: 'One press, and you are signed in here.',
    press: 'Sign in',
    elsewhereTitle: 'Almost there',
    elsewhere:
      'You opened the letter in another browser than the one that asked for it, so the button does not work here.',
    elsewhereHow: 'Go back to the page where you asked, and type the six digits from the letter there.',
    elsewhereOr: 'Or start again on this one:',
    startHere: 'Sign in here instead',
    overTitle: 'This link is over',
    askAgain: 'Ask for a new letter',
  },

  letter: {
    subject: 'Your way in to Sixthirty',
    heading: 'Here is your way in',
    digits: 'Type these six digits where you asked for them:',
    orPress: 'Or press this, in that same browser:',
    button: 'Sign in',
    goodFor:
      'Both are good once, for ten minutes. If you did not ask for this, do nothing: nobody gets in without it.',
    because: (house: string) =>
      `You get this because someone typed your address on the sign-in page of ${house}.`,
  },

  strangerLetter: {
    heading: 'There is no seat under this address',
    what: (house: string) =>
      `Someone, probably you, asked to sign in at ${house} with this address. Nobody comes to a table there under it, and nothing was made for it.`,
    howPeopleComeIn:
      'Sixthirty is a home for small groups who help each other think. People come in when someone who already sits there invites them. If you have an invitation, open the link in that letter.',
    otherAddress: 'If you do sit at a table, you may be known there under another address.',
    button: 'Try another address',
  },
}
