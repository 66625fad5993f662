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
}
