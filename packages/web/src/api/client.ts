import { ApolloClient, ApolloLink, HttpLink } from '@apollo/client'
import { cache } from './cache.ts'
import { signInLink } from './sign-in-link.ts'

/** The one client of the page. The header tells the API that no foreign form made the request. */
export const client = new ApolloClient({
  cache,
  dataMasking: true,
  link: ApolloLink.from([
    signInLink,
    new HttpLink({
      uri: '/graphql',
      credentials: 'same-origin',
      headers: { 'apollo-require-preflight': 'true' },
    }),
  ]),
})
