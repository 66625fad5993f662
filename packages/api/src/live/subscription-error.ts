import { GraphQLError } from 'graphql'
import { Refusal } from '../graphql/refusal.ts'

/** Why somebody cannot look on, with a code; what is a fault of ours is reported and stays inside. */
export function subscriptionError(error: unknown, report: (error: unknown) => void): GraphQLError {
  const original = error instanceof GraphQLError ? (error.originalError ?? error) : error
  if (original instanceof Refusal) return coded(original.message, original.code)
  if (original instanceof GraphQLError)
    return coded(original.message, original.extensions['code'] ?? 'BAD_USER_INPUT')
  report(original)
  return coded('Something went wrong here, not with you.', 'INTERNAL')
}

const coded = (message: string, code: unknown) => new GraphQLError(message, { extensions: { code } })
