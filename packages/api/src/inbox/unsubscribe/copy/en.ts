const stopAll = { press: 'stop-all', says: () => 'No more mail from any of my groups' }

/** What the page says on which mail is stopped without signing in, in English. */
export const copy = {
  states: {
    COMES: {
      title: (group: string) => `Mail from ${group}`,
      lede: (group: string) =>
        `Press below, and ${group} sends you no more mail. Your seat stays yours, and all you are told waits in your inbox.`,
      presses: [{ press: 'stop', says: (group: string) => `No more mail from ${group}` }, stopAll],
    },
    STOPPED: {
      title: (group: string) => `No more mail from ${group}`,
      lede: () => 'You get none. Your seat stays yours, and all you are told waits in your inbox.',
      presses: [{ press: 'again', says: () => 'Undo: let it come again' }, stopAll],
    },
    STOPPED_EVERYWHERE: {
      title: () => 'No more mail from your groups',
      lede: () =>
        'You get none from any of them. Your seats stay yours, and all you are told waits in your inbox.',
      presses: [
        { press: 'all-again', says: () => 'Undo: let it come again as before' },
        { press: 'again', says: (group: string) => `Let it come from ${group} alone` },
      ],
    },
  },
  ownSeat:
    'One thing is still written to you: when your own seat changes, say you are made an admin or the charter is rewritten. And mail that you ask for yourself, like the letter that signs you in.',
  rather: 'Or only some of it?',
  whichMails: 'Choose which mails you get, and when',
  closed: {
    UNKNOWN: {
      title: 'This link leads nowhere',
      words: 'It is none of ours, or a part of it was lost on the way. Nothing was changed.',
      advice:
        'Open it from the mail once more, all of it. Or choose in your settings which mails you get, once you are signed in.',
    },
    GONE: {
      title: 'Nothing is sent any more',
      words: 'The seat this mail was for is no longer yours, so its group sends you no mail any more.',
      advice:
        'A mail that left before may still arrive; there is nothing you need to do. Mail from your other groups, if there are any, you find in your settings.',
    },
  },
}
