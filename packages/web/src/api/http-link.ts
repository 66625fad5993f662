import { ApolloLink } from '@apollo/client'
import { ServerError } from '@apollo/client/errors'
import { print } from '@apollo/client/utilities'
import { Observable } from 'rxjs'

const answersOfTheApi = 'application/graphql-response+json'

/**
 * Carries a question or a verb to the API, and its answer back. Apollo's own link can also stream and ask by GET,
 * which we do not, and a phone would load all of it. Fails with a `ServerError` when what comes is no answer of the
 * API, and as `fetch` does when nothing comes.
 */
export const httpLink = new ApolloLink(
  operation =>
    new Observable(observer => {
      const whileAwaited = new AbortController()
      ask(operation, whileAwaited.signal).then(
        answer => {
          observer.next(answer)
          observer.complete()
        },
        (error: unknown) => observer.error(error),
      )
      return () => whileAwaited.abort()
    }),
)

/** The header `apollo-require-preflight` tells the API that no foreign form made the request. */
async function ask(
  { operationName, query, variables }: ApolloLink.Operation,
  signal: AbortSignal,
): Promise<ApolloLink.Result> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      accept: answersOfTheApi,
      'apollo-require-preflight': 'true',
      'content-type': 'application/json',
    },
    body: JSON.stringify({ operationName, query: print(query), variables }),
    signal,
  })
  const bodyText = await response.text()
  if (!response.headers.get('content-type')?.includes(answersOfTheApi))
    throw new ServerError(`Answered ${response.status}, but not by the API.`, { response, bodyText })
  return JSON.parse(bodyText) as ApolloLink.Result
}
