import { unwrapResolverError } from '@apollo/server/errors'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { logFault } from './log-fault.ts'

/** Codes that tell a client what it did wrong, or that it is not signed in. All else is ours and stays inside. */
const told = new Set([
  'UNAUTHENTICATED',
  'BAD_USER_INPUT',
  'RATE_LIMITED',
  'TOO_COSTLY',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'BAD_REQUEST',
])

/** Lets through what a client may know; anything of the inside becomes one sentence, and goes to the log instead. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const code = formatted.extensions?.['code']
  if (typeof code === 'string' && told.has(code)) {
    const { message, locations, path } = formatted
    return { message, ...(locations && { locations }), ...(path && { path }), extensions: { code } }
  }
  const original = unwrapResolverError(error)
  logFault(
    'A field failed',
    original instanceof GraphQLError ? (original.originalError ?? original) : original,
  )
  return {
    // A change may have been made by then, so this promises nothing.
    message: 'Something went wrong here, not with you. Look whether it was done before you try again.',
    ...(formatted.path && { path: formatted.path }),
    extensions: { code: 'INTERNAL' },
  }
}
