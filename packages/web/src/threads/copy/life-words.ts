/** The words of pinning, resting and discarding a thread. */
export const lifeWords = {
  asItWas: 'The thread is as it was.',

  pin: 'Pin it on top of Threads',
  unpin: 'Take the pin off',
  pinned: 'It stands on top of Threads now.',
  unpinned: 'It stands among the other threads again.',
  awake: 'It takes replies again.',
  rest: 'Let it rest',
  wake: 'Wake it',
  discard: 'Discard it',

  restQuestion: 'Let this thread rest?',
  restMeaning:
    'Everything stays to be read, and nobody can reply any more. Its author or an admin can wake it at any time.',
  letItRest: 'Let it rest',
  keepItOpen: 'Keep it open',

  discardQuestion: 'Discard this thread?',
  discardMeaning:
    'It disappears from every list for everyone, with all that was said in it. For 30 days its author or an admin can bring it back as it was. After that its words are erased for good.',
  discardIt: 'Discard it',
  keepIt: 'Keep it',

  discardedThread: 'A thread that was discarded',
  discarded: (day: string) =>
    `This thread was discarded ${/^(?:Today|Yesterday)$/.test(day) ? day.toLowerCase() : `on ${day}`}. It is in no list any more.`,
  canBeRestored: 'You can bring it back as it was, for 30 days from then. After that its words are erased.',
  restore: 'Bring it back',
}
