import type { ThreadKind } from '../ask-mode.ts'

const amount = (count: number) => new Intl.NumberFormat('en').format(count)

interface KindWords {
  label: string
  hint: string
  /** What its one line and the rest of it are called, and the button that sends it. */
  title: string
  background: string
  backgroundHint: string
  start: string
  starting: string
}

const kinds: Record<ThreadKind, KindWords> = {
  ASK: {
    label: 'An ask',
    hint: 'You would like help with something.',
    title: 'Your question, in one line',
    background: 'What the others should know',
    backgroundHint: 'What happened, what you have tried, and what kind of answer would help.',
    start: 'Ask the table',
    starting: 'Asking',
  },
  TALK: {
    label: 'Something to talk about',
    hint: 'To think about it together.',
    title: 'What it is about, in one line',
    background: 'How you see it',
    backgroundHint: 'What made you think of it, and what you are not sure about.',
    start: 'Start the thread',
    starting: 'Starting',
  },
  SHARE: {
    label: 'Something to share',
    hint: 'A tool, a book, a place.',
    title: 'What you share, in one line',
    background: 'What it did for you',
    backgroundHint: 'What it is good for, and what it is not.',
    start: 'Share it',
    starting: 'Sharing',
  },
  OFFER_OR_NEED: {
    label: 'An offer or a need',
    hint: 'Leads are welcome here. Replies close after 21 days.',
    title: 'What you offer or need, in one line',
    background: 'What the others should know',
    backgroundHint: 'For whom it is, until when, and how one takes you up on it.',
    start: 'Put it up',
    starting: 'Putting it up',
  },
}

/** The words of starting a thread. */
export const startWords = {
  startAThread: 'Start a thread',
  cannotStart: 'You cannot start a thread here at the moment.',
  whatKind: 'What is it?',
  kinds,
  askThem: 'Ask them',
  noTitleYet: (kind: ThreadKind) =>
    kind === 'ASK' ? 'Put your question into this line first.' : 'Say in this line what it is about first.',
  noBackgroundYet: (kind: ThreadKind) =>
    kind === 'ASK' ? 'Say a little about it, so that the others can help.' : 'Say a little about it first.',
  titleOver: (count: number) =>
    `${amount(count)} ${count === 1 ? 'character' : 'characters'} too long for one line. The rest can go below.`,
  change: 'Change',
}
