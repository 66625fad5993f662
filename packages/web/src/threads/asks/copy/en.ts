import type { AskMode } from '../ask-mode.ts'

/** The words of asks, where one says how they go on. */
export const askWords = {
  whatWouldHelp: 'What would help you?',
  modes: {
    EXPERIENCE: { label: 'What others have lived', hint: 'Stories in the first person, no “you should”.' },
    ADVICE: { label: 'Advice', hint: 'What they would do in your place.' },
    IDEAS: { label: 'Ideas', hint: 'Anything goes. You sort it out later.' },
    INTRODUCTION: { label: 'An introduction', hint: 'Somebody who knows somebody.' },
    JUST_LISTEN: { label: 'Just to be listened to', hint: 'A line, a warm word. No advice.' },
  } satisfies Record<AskMode, { label: string; hint: string }>,

  own: 'What you can do with your thread',
  changeMode: 'What would help',
  changeMeaning: 'The thread says that it changed.',
  save: 'Ask for this',
  leaveIt: 'Leave it as it is',

  close: 'Close the ask',
  closeQuestion: 'Close this ask?',
  closeMeaning: 'It says that you have what you needed. Whoever still wants to reply can.',
  thankMore: 'Thank somebody',
  thankQuestion: 'Thank somebody who helped?',
  whomToThank:
    'Who helped? You can thank them, if you like: each reads their own thanks, and nobody else does.',
  nobodyReplied: 'Nobody has replied, so there is nobody to thank here.',
  thank: (name: string) => `Thank ${name}`,
  wordTo: (name: string) => `A word to ${name}, if you like`,
  wordOver: (count: number) => `${count} too many characters for a word of thanks.`,
  closeIt: 'Close it',
  thankThem: 'Thank them',
  leaveOpen: 'Leave it open',
  reopen: 'Open it again',
  couldNotLook: 'We could not reach who replied. Nothing has changed; try again in a moment.',

  tell: 'Tell what became of it',
  tellQuestion: 'What became of it?',
  tellHint: 'It goes to the thread, for those who helped you think. A few lines are enough.',
  tellIt: 'Tell them',
  nothingYet: 'Write a line first.',
  notNow: 'Not now',
  askedWhatBecame:
    'You closed this some weeks ago. Those who helped would like to hear what became of it. You are asked this once.',
  letRest: 'Leave it at that',

  nobodyYet: 'Nobody has answered yet.',
  bring: 'Bring it to the table?',
  waiting: 'Waiting for a first answer',

  readsLikeAdvice: (name: string) =>
    `This reads a little like “you should”. ${name} asked for what you have lived yourself. Only you can see this note, and you can send your words as they are.`,
  putAway: 'Put this note away',
  putAwayForGood: 'Put it away for good',

  thanksYou: (name: string) => `${name} closed this, with thanks to you. Only you can see this.`,

  wouldBring: (name: string, threadTitle: string, title: string) =>
    `${name} would like to bring “${title}” to the table${title === threadTitle ? '' : `, from your thread “${threadTitle}”`}.`,
  noAnswerIsNo: 'Nobody else knows of this before you say yes, and no answer is no.',
  mayBring: 'Yes, bring it',
  ratherNot: 'Rather not',
  requests: 'Asked of you',
}
