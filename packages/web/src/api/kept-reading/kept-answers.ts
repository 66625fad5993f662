import { ApolloLink } from '@apollo/client'
import { ServerError } from '@apollo/client/errors'
import type { DocumentNode } from 'graphql'
import { catchError, from, mergeMap, of, type Observable } from 'rxjs'
import { cache } from '../cache.ts'
import { isUnreachable } from '../unreachable.ts'
import { keepOn, registerWorker } from './begin.ts'
import { covers } from './covers.ts'
import { isKept, snapshot } from './kept-here.ts'
import { showAsOf } from './shown-as-of.ts'
import { takeInTurn, type Data } from './take-in.ts'
import { isPage, whatIsKept, type Place } from './what-is-kept.ts'

const nothingToDo = () => undefined
registerWorker().catch(nothingToDo)

/** Asks, and keeps the answer if it is one to be read again; where there is no network, answers what was kept. */
export function answerOrKept(
  operation: ApolloLink.Operation,
  forward: ApolloLink.ForwardFunction,
): Observable<ApolloLink.Result> {
  const place = whatIsKept(operation)
  if (!place || !isKept()) return forward(operation)
  // Who looks after what is kept takes it in by themselves.
  if (operation.getContext()['looksAfterKept'] === true) return forward(operation)
  return forward(operation).pipe(
    // Nothing of rxjs that the first load has not got: all of it comes with that.
    mergeMap(answer => {
      const { data, errors } = answer
      if (data && !errors && data['viewer'] !== null) {
        keepOn()
        if (isPage(place)) showAsOf(null)
        const { variables } = operation
        takeInTurn({ place, variables, data: data as Data }, 'opened').catch(nothingToDo)
        follow(place, operation)
      }
      return of(answer)
    }),
    catchError((error: unknown) => {
      if (!hasNoNetwork(error)) throw error
      return from(find(place, operation.query)).pipe(
        mergeMap(data => {
          if (!data) throw error
          return of({ data })
        }),
      )
    }),
  )
}

/** Nothing came, or a proxy says that nobody stands behind it. */
function hasNoNetwork(error: unknown): boolean {
  return isUnreachable(error) || (ServerError.is(error) && error.statusCode >= 502 && error.statusCode <= 504)
}

async function find(place: Place, question: DocumentNode): Promise<Record<string, unknown> | null> {
  letGo(nameOf(place))
  const found = isKept() ? await snapshot.find(place).catch(nothingToDo) : undefined
  const data = found && covers(question, found.data) ? found.data : null
  if (isPage(place)) showAsOf(data && found ? found.keptAt : null)
  return data as Record<string, unknown>
}

/** So many pages are followed while one reads on. */
const mostFollowed = 8
/** What happens within a moment is kept once. In milliseconds. */
const moment = 300

const followed = new Map<string, () => void>()

/** Keeps what becomes of a page while it is open: what others write meanwhile, and one's own words. */
function follow(place: Place, { query, variables }: ApolloLink.Operation): void {
  const page = nameOf(place)
  letGo(page)
  let timer: ReturnType<typeof setTimeout> | undefined
  let latest: Data | undefined
  const stop = cache.watch<Data>({
    query,
    variables,
    optimistic: false,
    callback({ complete, result }) {
      if (!complete) return
      latest = result as Data
      timer ??= setTimeout(() => {
        timer = undefined
        if (latest && isKept()) takeInTurn({ place, variables, data: latest }, 'changed').catch(nothingToDo)
      }, moment)
    },
  })
  followed.set(page, stop)
  const [oldest] = followed.keys()
  if (followed.size > mostFollowed && oldest) letGo(oldest)
}

const nameOf = ({ operationName, subject }: Place) => `${operationName} ${subject}`

function letGo(page: string): void {
  followed.get(page)?.()
  followed.delete(page)
}

/** Forgets a thread that is not for the reader any more. */
export async function forgetThread(threadId: string): Promise<void> {
  await snapshot.forget(`thread ${threadId}`)
}
