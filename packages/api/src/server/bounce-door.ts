import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import * as v from 'valibot'
import type { Database } from '../database/database.ts'
import { readMailAddress } from '../mail/mail-address.ts'
import { noteBounces, type Bounce } from '../mail/note-bounces.ts'
import { BadRequest, readBody } from './read-body.ts'

/** Where the mail server, or what listens to it, tells which letters came back. */
export const bouncePath = '/mail/bounces'

const mostBytes = 200_000
const bouncesShape = v.object({
  bounces: v.pipe(
    v.array(
      v.object({
        address: v.string(),
        messageId: v.nullish(v.string(), null),
        problem: v.nullish(v.string(), 'no reason was given'),
      }),
    ),
    v.maxLength(1_000),
  ),
})

/** Answers whoever bears the secret; to everybody else it says no more than that. */
export function bounceDoor(
  database: Database,
  secret: string,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    response.setHeader('cache-control', 'no-store')
    if (request.method !== 'POST') {
      response.setHeader('allow', 'POST')
      throw new BadRequest(405, 'What came back is told by POST.')
    }
    if (!isBearer(request.headers.authorization, secret)) {
      response.setHeader('www-authenticate', 'Bearer')
      throw new BadRequest(401, 'This is only told with the secret of this deployment.')
    }
    const bounces = readBounces(await readBody(request, mostBytes))
    await database.asMachinery(manager => noteBounces(manager, bounces))
    response.writeHead(204).end()
  }
}

function readBounces(body: unknown): Bounce[] {
  const read = v.safeParse(bouncesShape, body)
  if (!read.success)
    throw new BadRequest(400, 'The body must be JSON like {"bounces":[{"address":"…","problem":"…"}]}.')
  return read.output.bounces.flatMap(({ address, ...bounce }) => {
    const known = readMailAddress(address)
    return known ? [{ address: known, ...bounce }] : []
  })
}

/** Compared by their digests, so that the time it takes tells nothing of the secret. */
function isBearer(header: string | undefined, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(header ?? ''), digest(`Bearer ${secret}`))
}
