import type { IncomingMessage, ServerResponse } from 'node:http'
import { currentSession } from '../auth/session.ts'
import { Refusal } from '../graphql/refusal.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { requireSeat, takeSeat } from '../groups/take-seat.ts'
import { isSameOrigin } from '../pages/same-origin.ts'
import { copy } from '../threads/attachments/copy/en.ts'
import { pathsOf } from '../threads/attachments/file-paths.ts'
import { uploadFile } from '../threads/attachments/upload-file.ts'
import type { FileAddress, FileDoor } from './file-address.ts'
import { checkLength, receiveFile } from './receive-file.ts'
import { notFound } from './refuse-file.ts'

/** How many files one member sends at the same time: as many as one post holds, and a few. */
const mostAtOnce = 12
const underWay = new Map<string, number>()

/**
 * Takes in one file: its bytes are the body, its name is in the query.
 * @throws Refusal
 */
export async function takeFile(
  { room, publicUrl, openContext }: FileDoor,
  request: IncomingMessage,
  response: ServerResponse,
  { slug, id }: FileAddress,
): Promise<void> {
  if (!isSameOrigin(request.headers, publicUrl)) throw new Refusal('NOT_FROM_HERE', copy.refusals.notFromHere)
  const context = openContext(request)
  const seat = await seatFor(context, slug)
  checkLength(request)
  const name = URL.parse(request.url ?? '', publicUrl)?.searchParams.get('name') ?? ''
  const sent = {
    id,
    name,
    receive: (to: string) => receiveFile(request, to),
    isCancelled: () => response.destroyed || request.socket.destroyed,
  }
  const file = await oneOfAFew(`${seat.groupId} ${seat.memberId}`, () =>
    uploadFile(room, seat, sent, context.now()),
  )
  const { kind, bytes, width, height } = file
  const told = { id: file.id, kind, name: file.name, bytes, width, height, ...pathsOf(slug, file) }
  const words = JSON.stringify({ file: told })
  response.setHeader('content-type', 'application/json; charset=utf-8')
  response.end(words)
}

async function seatFor(context: RequestContext, slug: string) {
  if (!(await currentSession(context))) throw new Refusal('UNAUTHENTICATED', copy.refusals.signedOut)
  const taken = await takeSeat(context, slug)
  if (!taken) throw notFound()
  return (await requireSeat(context, taken.seat.groupId)).seat
}

async function oneOfAFew<Result>(who: string, work: () => Promise<Result>): Promise<Result> {
  const now = underWay.get(who) ?? 0
  if (now >= mostAtOnce) throw new Refusal('TOO_MANY_AT_ONCE', copy.refusals.tooManyAtOnce)
  underWay.set(who, now + 1)
  try {
    return await work()
  } finally {
    const left = (underWay.get(who) ?? 1) - 1
    if (left > 0) underWay.set(who, left)
    else underWay.delete(who)
  }
}
