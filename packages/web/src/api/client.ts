import { ApolloClient, ApolloLink } from '@apollo/client'
import { cache } from './cache.ts'
import { firstAnswers } from './first-answers.ts'
import { httpLink } from './http-link.ts'
import { keptReading } from './kept-reading/kept-reading.ts'
import { signInLink } from './sign-in-link.ts'

/** The one client of the page. */
export const client = new ApolloClient({
  cache,
  dataMasking: true,
  link: ApolloLink.from([signInLink, keptReading, firstAnswers, httpLink]),
})
