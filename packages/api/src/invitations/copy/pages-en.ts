const list = new Intl.ListFormat('en', { type: 'conjunction' })

/** The words of the candidate's pages, in English. */
export const pages = {
  welcome: {
    candidateTitle: (inviter: string) => `${inviter} thought of you`,
    atTheTableTitle: 'Your seat is kept',
    toCandidate: (name: string, inviter: string, group: string) =>
      `${name}, this is why ${inviter} would like you at the table of ${group}:`,
    toThoseAtTheTable: (name: string, inviter: string, group: string) =>
      `${name}, ${inviter} has set up a place where ${group} can go on talking between meetings. You already sit at this table.`,
    purpose: 'What it is for',
    whatItIsNot: 'What it is not',
    rhythm: 'When it meets',
    trades: 'Who sits there',
    /** Of one alone, people would not be many. */
    tradesAre: (trades: string[]) =>
      trades.length === 1
        ? `So far one trade: ${list.format(trades)}.`
        : `People who do different things: ${list.format(trades)}.`,
    namesLater: 'You meet them by name when you come.',
    next: 'What happens next',
    steps: (address: string) => [
      `If you would like to come, we mail six digits to ${address}, so that nobody else can take your seat.`,
      'Then you say who you are, and read the charter: what people at this table promise each other.',
      'If you agree with it, you sit at the table. You can leave whenever you like.',
    ],
    come: 'I would like to come',
    decline: 'Not for me, thank you',
    both: (inviter: string, day: string) =>
      `Both answers are fine, and ${inviter} is told either one. You have until ${day}.`,
  },

  digits: {
    title: 'A letter is on its way',
    sent: (address: string) => ['Six digits go to ', address, '. They arrive in a minute.'] as const,
    digits: 'The six digits in the letter',
    hint: 'They are good for ten minutes, in this browser.',
    go: 'Go on',
    nothing: 'Nothing came?',
    nothingWords: 'Look among the unwanted mail. Or',
    again: 'send new digits',
    back: 'Back to the invitation',
  },

  last: {
    title: (group: string) => `Take your seat at ${group}`,
    lede: 'This is how the others will see you. You can change it later.',
    name: 'Your name',
    nameHint: 'As the others call you, with the family name if you use it.',
    trade: 'What you do',
    tradeHint: 'In a word or two: pharmacist, site foreman.',
    askMeAbout: 'Ask me about',
    askMeAboutHint: 'What the others may come to you with. It may stay empty.',
    whyCome: 'Why would you come?',
    whyComeHint:
      'What you hope to find at this table. A few words are enough; those at the table can read them.',
    notHereFor: 'What are you not here for?',
    notHereForHint:
      'What you will leave at the door: selling, looking for a job, whatever it is. Those at the table can read it.',
    charter: 'The charter',
    charterLede: 'What people at this table promise each other.',
    accept: 'I have read the charter, and I accept it.',
    charterUnaccepted:
      'A seat at this table begins with a yes to the charter. If you cannot say it, ask whoever invited you.',
    proofIsOver:
      'It has been half an hour since you typed the digits, so they no longer count. What you wrote is still here; open the letter again for new ones.',
    charterChanged:
      'The charter has changed while you were reading. This is the new one; please read it before you say yes. What you wrote is still here.',
    whoAreYou: 'Is this also you?',
    whoAreYouLede: (address: string) =>
      `This browser is signed in as ${address}, and the invitation went to another address.`,
    asSignedIn: (address: string) => `Yes. I come in as ${address}.`,
    asInvited: (address: string) => `No, or keep it apart. I come in as ${address}.`,
    come: 'Come to the table',
    notNow: 'Not for me, thank you',
  },

  alreadyHere: {
    title: 'You sit at this table',
    byThis: (group: string) =>
      `You came in by this invitation, so it has done its work. Your seat at ${group} is yours.`,
    otherwise: (group: string) =>
      `You are signed in, and already have a seat at ${group}. This invitation was not needed and nothing has changed.`,
    goIn: 'To the table',
    someoneElse: 'Is the invitation for someone else who uses this browser?',
    signOut: 'Sign out',
    thenOpen: 'first, then open the letter again.',
  },

  /** Nothing of the group is told here: a letter may have reached the wrong person. */
  closed: {
    UNKNOWN: {
      title: 'This invitation leads nowhere',
      words:
        'The link may be cut off, or a newer letter has replaced it. Please look whether you have a later one.',
      advice: 'If you do not, ask the person who invited you. They can send it again in a moment.',
    },
    EXPIRED: {
      title: 'This invitation has run out',
      words:
        'Invitations stay open for 14 days, and these are over. It does not mean that you are no longer welcome.',
      advice: 'If you would still like to come, tell the person who invited you. They can invite you again.',
    },
    REVOKED: {
      title: 'This invitation was taken back',
      words: 'It can no longer be accepted. Nothing was kept that you would have to undo.',
      advice: 'If that surprises you, ask the person who invited you.',
    },
    DECLINED: {
      title: 'Thank you for your answer',
      words:
        'You said that it is not for you, and that is perfectly fine. The person who invited you is told, without a reason, and nobody writes to you again.',
      advice:
        'If it was a slip, or you change your mind one day, tell the person who invited you. They can invite you again.',
    },
    USED: {
      title: 'This invitation has been used',
      words:
        'Each one is good for one person, once. If that was you, sign in with the address you came in with.',
      advice: 'If it was not you, tell the person who invited you.',
    },
    RESTING: {
      title: 'This invitation cannot be accepted right now',
      words:
        'The person who wrote it cannot bring anyone in at the moment, so the seat has to wait. That has nothing to do with you.',
      advice: 'Ask them, or someone else you know at the table. Another letter from there will let you in.',
    },
    ALREADY_MEMBER: {
      title: 'You sit at this table already',
      words:
        'There is a seat under this address, so nothing was changed. Sign in with it, and you are there.',
      advice: 'If you do not know of any seat, ask the person who invited you.',
    },
  },
  signIn: 'Sign in',
  home: 'To the front page',
}
