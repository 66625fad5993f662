/** The words of a thread’s menu. */
export const threadMenuWords = {
  thisThread: 'This thread',
  asItWas: 'Everything is as it was.',

  hear: 'What you hear of it',
  follow: 'Follow it',
  usual: 'Hear of it as usual',
  mute: 'Mute it',
  hears: {
    FOLLOWED: 'You follow it now.',
    USUAL: 'You hear of it as usual.',
    MUTED: 'It is muted: nothing in it is new to you until you hear of it again.',
  },

  layout: 'How you read threads',
  inOrder: 'Read in order',
  byReply: 'Read by reply',

  paper: 'On paper',
  print: 'Print it all',
  copyAsMarkdown: 'Copy as Markdown',
  gathering: 'Gathering everything that was said.',
  copied: 'It is copied, with what is asked of whoever reads it.',
  notCopied: 'We could not copy it. Nothing was changed. Try again.',
  notGathered: 'We could not reach all that was said. What you see is still right. Try again.',

  care: 'The thread itself',
}
