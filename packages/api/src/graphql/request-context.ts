import type { Clock } from '../database/clock.ts'
import type { Database } from '../database/database.ts'

/** A cookie to set with the answer; a null value removes it. */
export type Cookie = { name: string; value: string | null; maxAgeSeconds?: number }

/** Where a request came from and what it carried, as far as verbs need to know. */
export type Caller = {
  /** The address the limits count for: the peer's, or what a trusted proxy told. */
  address: string
  userAgent: string
  cookies: ReadonlyMap<string, string>
}

/** What is the same for every request to this deployment. */
export type Deployment = {
  /** The origin people type, without a trailing slash. */
  publicUrl: string
  /** Keys the hashes of codes, which are short enough to be guessed without it. */
  secret: string
  /** What time it is for all that has a deadline. */
  clock: Clock
  /** Whether everyone signed in may found a group, or only the operator. */
  anyoneMayFound: boolean
}

/** One request: who calls, the doors to the data, and what was found out on the way. */
export class RequestContext {
  readonly database: Database
  readonly caller: Caller
  readonly deployment: Deployment
  // Not hard-private: Apollo hands resolvers a copy, which shares these and would lack those.
  private readonly answers = new Map<string, Promise<unknown>>()
  private readonly cookies: Cookie[] = []

  constructor(database: Database, caller: Caller, deployment: Deployment) {
    this.database = database
    this.caller = caller
    this.deployment = deployment
  }

  /** Finds something out once per request; whoever asks again under the same key shares the answer. */
  once<Answer>(key: string, find: () => Promise<Answer>): Promise<Answer> {
    const known = this.answers.get(key) as Promise<Answer> | undefined
    if (known) return known
    const answer = find()
    this.answers.set(key, answer)
    return answer
  }

  /** Forgets what was found out, after a verb has changed it. */
  forget(key: string): void {
    this.answers.delete(key)
  }

  /** The moment by which this request judges deadlines. */
  now(): Date {
    return this.deployment.clock()
  }

  setCookie(cookie: Cookie): void {
    this.cookies.push(cookie)
  }

  get cookiesToSet(): readonly Cookie[] {
    return this.cookies
  }
}
