import { createHash } from 'node:crypto'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { Database } from '../database/database.ts'
import { Refusal } from '../graphql/refusal.ts'
import { copy } from './copy/en.ts'

const quarterHour = 15 * 60
const hour = 60 * 60
const day = 24 * 60 * 60

/** How often each may be tried, per window in seconds. Every attempt counts, also those refused. */
const limits = {
  /** Letters to one address, whoever asks for them. */
  lettersToAddress: { points: 5, duration: quarterHour },
  lettersToAddressInADay: { points: 100, duration: day },
  /** Letters to one address asked for from one source: nobody can use up another's day. */
  lettersToAddressFromSource: { points: 20, duration: day },
  /** Letters asked for from one source. */
  lettersFromSource: { points: 30, duration: quarterHour },
  /** Six digits, links and codes tried from one source. */
  triesFromSource: { points: 30, duration: quarterHour },
  /** Invitations to one address from one group: a letter nobody asked for must not become many. */
  invitationsToAddress: { points: 5, duration: day },
  /** Invitations written by one account, in all its groups. */
  invitationsFromAccount: { points: 300, duration: day },
  /** Pictures and papers sent by one member: opening them costs more than anything else. */
  uploadsOfMember: { points: 60, duration: hour },
} as const

export type AuthLimit = keyof typeof limits

const limitersOf = new WeakMap<Database, Record<AuthLimit, RateLimiterPostgres>>()

/**
 * Counts an attempt, before anything else is done.
 * @param key an address or a source; only its hash is kept
 * @param points how many attempts this one stands for
 * @throws Refusal TOO_OFTEN, saying when to try again
 */
export async function countAttempt(
  database: Database,
  limit: AuthLimit,
  key: string,
  points = 1,
): Promise<void> {
  try {
    await limitersFor(database)[limit].consume(createHash('sha256').update(key).digest('base64url'), points)
  } catch (trouble) {
    if (!(trouble instanceof RateLimiterRes)) throw trouble
    throw new Refusal('TOO_OFTEN', copy.refusals.tooOften(Math.ceil(trouble.msBeforeNext / 60_000)))
  }
}

function limitersFor(database: Database): Record<AuthLimit, RateLimiterPostgres> {
  const known = limitersOf.get(database)
  if (known) return known
  const limiter = (limit: AuthLimit) =>
    new RateLimiterPostgres({
      storeClient: database.limiterPool,
      storeType: 'pool',
      schemaName: 'app',
      tableName: 'rate_limits',
      tableCreated: true,
      keyPrefix: limit,
      ...limits[limit],
    })
  const made = {
    lettersToAddress: limiter('lettersToAddress'),
    lettersToAddressInADay: limiter('lettersToAddressInADay'),
    lettersToAddressFromSource: limiter('lettersToAddressFromSource'),
    lettersFromSource: limiter('lettersFromSource'),
    triesFromSource: limiter('triesFromSource'),
    invitationsToAddress: limiter('invitationsToAddress'),
    invitationsFromAccount: limiter('invitationsFromAccount'),
    uploadsOfMember: limiter('uploadsOfMember'),
  }
  limitersOf.set(database, made)
  return made
}

/**
 * Whom a source stands for: one IPv4 address, or the IPv6 network of 64 bits that one household is given; its people
 * could otherwise ask from as many addresses as they like.
 */
export function sourceOf(address: string): string {
  if (!address.includes(':')) return address
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? []
  const front = head.split(':').filter(Boolean)
  const back = tail?.split(':').filter(Boolean) ?? []
  const zeros = Array<string>(Math.max(8 - front.length - back.length, 0)).fill('0')
  return [...front, ...(tail === undefined ? [] : zeros), ...back]
    .slice(0, 4)
    .map(part => Number.parseInt(part, 16).toString(16))
    .join(':')
}
