/** Whether the thread something comes from is kept to people who are named: then it lies on the table for them alone. */
export function isKeptToAFew(thread: { confidence: string } | null): boolean {
  return thread?.confidence === 'NAMED' || thread?.confidence === 'PRESENT'
}
