import { ApolloLink } from '@apollo/client'
import { ServerError } from '@apollo/client/errors'
import type { DocumentNode } from 'graphql'
import { catchError, from, mergeMap, of, type Observable } from 'rxjs'
import { cache } from '../cache.ts'
import { isUnreachable } from '../unreachable.ts'
import { keepOn, registerWorker } from './begin.ts'
import { covers } from './covers.ts'
import { keptUnder } from './kept-under.ts'
import { showAsOf } from './shown-as-of.ts'
import { Snapshot } from './snapshot.ts'
import { isPage, whatIsKept, type Place } from './what-is-kept.ts'
import { wipe } from './wipe.ts'

type Data = {
  viewer?: { seats?: { group: { slug: string } }[] } | null
  group?: {
    viewerSeat?: { id: string; state?: string }
    thread?: unknown
    meeting?: unknown
  } | null
}

const name = keptUnder() ?? ''
/** Another window may have wiped everything since this page was opened: then nothing is kept any more. */
const isKept = () => keptUnder() === name
const snapshot = new Snapshot(name, () => !isKept())

const nothingToDo = () => undefined
registerWorker().catch(nothingToDo)

/** Asks, and keeps the answer if it is one to be read again; where there is no network, answers what was kept. */
export function answerOrKept(
  operation: ApolloLink.Operation,
  forward: ApolloLink.ForwardFunction,
): Observable<ApolloLink.Result> {
  const place = whatIsKept(operation)
  if (!place || !isKept()) return forward(operation)
  const isLookedAfter = operation.getContext()['looksAfterKept'] === true
  return forward(operation).pipe(
    // Nothing of rxjs that the first load has not got: all of it comes with that.
    mergeMap(answer => {
      const { data, errors } = answer
      if (data && !errors && data['viewer'] !== null) {
        keepOn()
        if (!isLookedAfter && isPage(place)) showAsOf(null)
        takeInTurn(place, data as Data, isLookedAfter)
        if (!isLookedAfter) follow(place, operation)
      }
      return of(answer)
    }),
    catchError((error: unknown) => {
      if (isLookedAfter || !hasNoNetwork(error)) throw error
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

let last: Promise<unknown> = Promise.resolve()

/** One after the other: each is compared with what was said before it. */
function takeInTurn(...said: Parameters<typeof take>): void {
  last = last.then(() => take(...said)).catch(nothingToDo)
}

/** Takes in what the API said: also that something is not there any more, or not for them. */
async function take(place: Place, data: Data, isLookedAfter: boolean): Promise<void> {
  const { kind, group, subject } = place
  if (data.group === null) return snapshot.forgetGroup(group)
  if ((kind === 'thread' || kind === 'meeting') && !data.group?.[kind]) return snapshot.forget(subject)
  // What was just opened is kept at once: the next page may be opened in a moment.
  const isCompared = isLookedAfter || place.operationName === 'GroupLayout'
  const earlier = isCompared ? await snapshot.find(place) : undefined
  if (place.operationName === 'GroupLayout') {
    const before = (earlier?.data as Data | undefined)?.group?.viewerSeat?.id
    const seat = data.group?.viewerSeat
    // Somebody else sits here now, by whatever way they came.
    if (before && before !== seat?.id) return wipe()
    if (seat?.state !== 'SEATED') await snapshot.forgetGroup(group)
  }
  if (!isKept() || (isLookedAfter && !earlier && kind === 'thread')) return
  const now = Date.now()
  // Whatever changes while nothing comes is known by this page alone.
  const keptAt = navigator.onLine ? now : (earlier?.keptAt ?? now)
  await snapshot.keep({ ...place, data, keptAt, openedAt: (isLookedAfter && earlier?.openedAt) || now })
  if (data.viewer?.seats) await snapshot.forgetOthersThan(data.viewer.seats.map(seat => seat.group.slug))
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
        if (latest && isKept()) takeInTurn(place, latest, true)
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

/** The threads that were kept before this moment. */
export async function threadsKeptBefore(before: number): Promise<{ slug: string; threadId: string }[]> {
  const kept = isKept() ? await snapshot.threadsKeptBefore(before) : []
  return kept.map(({ group, subject }) => ({ slug: group, threadId: subject.slice('thread '.length) }))
}
