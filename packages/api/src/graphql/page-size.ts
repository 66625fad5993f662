import { GraphQLError } from 'graphql'

/** Checks `first` before anything runs: 1 to 100. */
export function checkPageSize(first: number): number {
  if (Number.isInteger(first) && first >= 1 && first <= 100) return first
  throw new GraphQLError('Ask for 1 to 100 at a time.', { extensions: { code: 'BAD_USER_INPUT' } })
}
