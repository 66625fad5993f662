const replies = (count: number) => `${count} new ${count === 1 ? 'reply' : 'replies'}`

/** What is said of what others say while one reads. */
export const liveWords = {
  below: (count: number) => `${replies(count)} below`,
  gone: 'This thread is no longer here for you',
  goneWords: 'Nothing else has changed.',
  toThreads: 'Go to the threads',
}
