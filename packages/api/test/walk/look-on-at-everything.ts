import type { GraphQLSchema } from 'graphql'
import { openRawSocket } from '../raw-socket.ts'
import type { Ids } from './ids.ts'
import type { Answer } from './walk.ts'
import { lookingDocuments } from './walk-documents.ts'

/** How long it is waited for what must not come, and for what must, in milliseconds; how often it is looked for. */
const longEnough = 400
const patience = 60_000
const aMoment = 20

/**
 * Looks on at every field of what a group tells live while something happens there, as the person with this cookie,
 * until all `awaited` words have come.
 * Answers every frame that came, by what was asked; one that says so where no socket was opened.
 */
export async function lookOnAtEverything(
  { url, cookie, ids }: { url: string; cookie: string | null; ids: Ids },
  schema: GraphQLSchema,
  happen: () => Promise<unknown>,
  awaited: readonly string[] = [],
): Promise<Answer[]> {
  const raw = await openRawSocket(url, cookie ?? '')
  if (raw.socket.readyState !== raw.socket.OPEN)
    return [{ name: 'Subscription', status: await raw.ended, text: 'no socket' }]
  const documents = lookingDocuments(schema, ids)
  await raw.greet()
  for (const { name, query, variables } of documents)
    raw.say({ id: name, type: 'subscribe', payload: { query, variables } })
  for (const { name } of documents)
    await Promise.race(
      [raw.hears('next', name), raw.hears('error', name)].map(each => each.catch(() => null)),
    )
  await happen()
  const until = performance.now() + patience
  const hasCome = (word: string) => raw.heard.some(({ payload }) => JSON.stringify(payload)?.includes(word))
  while (!awaited.every(hasCome) && performance.now() < until) await pause(aMoment)
  await pause(longEnough)
  raw.socket.terminate()
  return raw.heard
    .map(({ id, type, payload }) => ({ name: id ?? type, status: 200, text: JSON.stringify(payload ?? '') }))
    .toSorted((one, other) => one.name.localeCompare(other.name))
}

const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds))
