import { client } from '../../api/client.ts'

const mostAtOnce = 100

/**
 * Asks anew for all that is on the screen; the page follows what came. Where nothing comes it stays as it is: a loader
 * that failed would show that instead. Lists are asked for as far as the address says they were shown.
 */
export async function askForPage(): Promise<void> {
  const shown = Number(new URLSearchParams(window.location.search).get('shown'))
  await Promise.allSettled(
    [...client.getObservableQueries('active')].map(({ query, variables }) => {
      const first = 'first' in variables && {
        first: Math.min(Math.max(Number(variables['first']), shown), mostAtOnce),
      }
      return client.query({ query, variables: { ...variables, ...first }, fetchPolicy: 'network-only' })
    }),
  )
}
