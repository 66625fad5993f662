import type { OpenSocket } from './open-socket.ts'

/** Whoever is behind a socket. */
export type SocketGuest = { sessionId: string; accountId: string }

/** All open sockets of this process, by the person behind them. */
export class OpenSockets<Guest extends SocketGuest> {
  readonly #byAccount = new Map<string, Set<OpenSocket<Guest>>>()

  add(socket: OpenSocket<Guest>): void {
    const { accountId } = socket.guest
    const theirs = this.#byAccount.get(accountId) ?? new Set()
    this.#byAccount.set(accountId, theirs.add(socket))
  }

  delete(socket: OpenSocket<Guest>): void {
    const { accountId } = socket.guest
    const theirs = this.#byAccount.get(accountId)
    theirs?.delete(socket)
    if (theirs?.size === 0) this.#byAccount.delete(accountId)
  }

  countOf(accountId: string): number {
    return this.#byAccount.get(accountId)?.size ?? 0
  }

  /** Subscriptions that somebody has open, over all their sockets. */
  subscriptionsOf(accountId: string): number {
    let sum = 0
    for (const socket of this.#byAccount.get(accountId) ?? []) sum += socket.subscriptions
    return sum
  }

  *[Symbol.iterator](): Generator<OpenSocket<Guest>> {
    for (const theirs of this.#byAccount.values()) yield* theirs
  }
}
