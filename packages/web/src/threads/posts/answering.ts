/** What a post lets its reader do below the thread. */
export interface Answering {
  reply: (postId: string) => void
  quote: (postId: string, words: string) => void
}
