/** The keys and what each does, as they are listed under `?`. */
export const keyWords = {
  keys: 'Keys',
  off: 'They act while nothing is being typed. You can switch them off in Settings, on each device.',
  close: 'Close',
  groups: [
    {
      title: 'Everywhere',
      keys: [
        { press: ['g', 't'], does: 'The Table' },
        { press: ['g', 'h'], does: 'Threads' },
        { press: ['g', 'm'], does: 'The meetings' },
        { press: ['g', 'p'], does: 'People' },
        { press: ['g', 'i'], does: 'The inbox' },
        { press: ['Ctrl', 'k'], does: 'A place, person or thread, by its name; on a Mac, Cmd and k' },
        { press: ['/'], does: 'Search' },
        { press: ['?'], does: 'This list' },
        { press: ['Esc'], does: 'Close what is open' },
      ],
    },
    {
      title: 'Inbox',
      keys: [
        { press: ['j'], does: 'The next thing you were told' },
        { press: ['k'], does: 'The one before' },
      ],
    },
    {
      title: 'Threads',
      keys: [
        { press: ['n'], does: 'Start a thread' },
        { press: ['j'], does: 'The next thread' },
        { press: ['k'], does: 'The one before' },
        { press: ['u'], does: 'The next thread with something new' },
      ],
    },
    {
      title: 'In a thread',
      keys: [
        { press: ['j'], does: 'The next post' },
        { press: ['k'], does: 'The one before' },
        { press: ['u'], does: 'The next new post, then the next thread with something new' },
        { press: ['r'], does: 'Reply' },
        { press: ['q'], does: 'Quote the words you have chosen' },
        { press: ['Ctrl', 'Enter'], does: 'Send what you wrote; on a Mac, Cmd and Enter' },
      ],
    },
  ],
}
