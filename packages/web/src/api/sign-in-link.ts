import { ApolloLink } from '@apollo/client'
import { ServerError } from '@apollo/client/errors'
import { OperationTypeNode } from 'graphql'
import { catchError, mergeMap, NEVER, of, throwError, type Observable } from 'rxjs'
import { paths } from '../paths.ts'
import { wipeKept } from './kept-reading/kept-reading.ts'

/**
 * Takes whoever is not signed in, or no longer, to the sign-in page, which the API serves, and back here
 * afterwards. Only for questions: a verb fails in its form, where what was typed stays. Nobody waits for a question asked
 * aside (`isAside` in its context), and nobody is led away by it.
 */
export const signInLink = new ApolloLink((operation, forward) => {
  const answers = forward(operation)
  if (operation.operationType !== OperationTypeNode.QUERY || operation.getContext()['isAside']) return answers
  return answers.pipe(
    mergeMap(answer => (saysSignedOut(answer) ? leaveForSignIn() : of(answer))),
    catchError((error: unknown) =>
      ServerError.is(error) && error.statusCode === 401 ? leaveForSignIn() : throwError(() => error),
    ),
  )
})

function saysSignedOut({ data, errors }: ApolloLink.Result): boolean {
  if (errors?.some(({ extensions }) => extensions?.['code'] === 'UNAUTHENTICATED')) return true
  return data?.['viewer'] === null
}

/** Nothing more comes: the page waits as it is until the browser has left it. Nothing of what was read here stays. */
function leaveForSignIn(): Observable<never> {
  const { pathname, search, hash } = window.location
  const leave = () => window.location.assign(paths.signIn(pathname + search + hash))
  wipeKept().then(leave, leave)
  return NEVER
}
