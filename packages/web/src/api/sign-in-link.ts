import { CombinedGraphQLErrors } from '@apollo/client/errors'
import { ErrorLink } from '@apollo/client/link/error'
import { paths } from '../paths.ts'

/** Leaves for the sign-in page, which the API serves, and comes back here afterwards. */
export function goToSignIn() {
  const { pathname, search, hash } = window.location
  window.location.assign(paths.signIn(pathname + search + hash))
}

/** Sends whoever is not signed in, or no longer, to the sign-in page. */
export const signInLink = new ErrorLink(({ error }) => {
  if (!CombinedGraphQLErrors.is(error)) return
  if (error.errors.some(({ extensions }) => extensions?.['code'] === 'UNAUTHENTICATED')) goToSignIn()
})
