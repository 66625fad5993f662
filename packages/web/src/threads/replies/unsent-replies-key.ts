/** Where the unsent replies of one seat in one thread lie. */
export function unsentRepliesKey(seatId: string, threadId: string): string {
  return `sixthirty/unsent/${seatId}/${threadId}`
}
