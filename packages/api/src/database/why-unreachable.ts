import { DatabaseError } from 'pg'

/** Why a database cannot be reached, for whoever can do something about it. */
export function whyUnreachable(
  error: unknown,
  { host, patience }: { host: string; patience: number },
): string {
  // Where a name leads to several addresses, each has a reason of its own, and the sum of them none.
  if (error instanceof AggregateError) return error.errors.map(messageOf).join(', ')
  const message = messageOf(error)
  const isOfTheDriver = !(error instanceof DatabaseError) && /timeout/i.test(message)
  return isOfTheDriver ? `${host} gave no answer within ${patience / 1000} seconds.` : message
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
