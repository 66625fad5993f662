/** The words of a thread in a list. On their own, so that the Table does not bring all the words of threads along. */
export const threadRowWords = {
  newPosts: (count: number) => `${new Intl.NumberFormat('en').format(count)} new`,
  speaker: ({ name, trade }: { name: string; trade: string }) => (trade ? `${name}, ${trade}` : name),
  someone: 'Someone no longer here',
}
