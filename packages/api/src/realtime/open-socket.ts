import { WebSocket } from 'ws'
import { closeCodes, mostMessages, mostUnsent, type Closing } from './socket-limits.ts'

/** How long somebody may take to answer that their socket is closed, in milliseconds. */
const longestGoodbye = 2_000
/** Over how long messages are counted, in milliseconds. */
const countedFor = 10_000

/** A person's open socket. */
export class OpenSocket<Guest> {
  readonly guest: Guest
  readonly #socket: WebSocket
  #isAlive = true
  #isClosing = false
  #messages = 0
  #countedSince = performance.now()
  #namesOf: () => number = () => 0

  constructor(socket: WebSocket, guest: Guest) {
    this.#socket = socket
    this.guest = guest
    // The protocol of sockets closes by itself what breaks its rules, and says why.
    socket.on('error', () => this.#endSoon())
    socket.on('pong', () => {
      this.#isAlive = true
    })
  }

  /** How many subscriptions it has, those among them that are just being looked at. */
  get subscriptions(): number {
    return this.#namesOf()
  }

  /** Says where its subscriptions are counted. */
  countBy(namesOf: () => number): void {
    this.#namesOf = namesOf
  }

  close({ code, reason }: Closing): void {
    if (this.#isClosing) return
    this.#socket.close(code, reason)
    this.#endSoon()
  }

  /**
   * Counts something that came, and closes a socket that sends too much.
   * @returns whether it is still listened to
   */
  admit(): boolean {
    if (this.#isClosing) return false
    const now = performance.now()
    if (now - this.#countedSince > countedFor) {
      this.#messages = 0
      this.#countedSince = now
    }
    this.#messages += 1
    if (this.#messages > mostMessages) this.close(closeCodes.TOO_MANY_MESSAGES)
    return !this.#isClosing
  }

  /** Resolves once it has left this process, or never will. */
  send(text: string): Promise<void> {
    if (this.#socket.readyState !== WebSocket.OPEN) return Promise.resolve()
    if (this.#socket.bufferedAmount > mostUnsent) {
      this.close(closeCodes.TOO_SLOW)
      return Promise.resolve()
    }
    return new Promise(resolve => this.#socket.send(text, () => resolve()))
  }

  /** Asks whether anybody is still there; gives up on whoever did not answer the last time. */
  ping(): void {
    if (!this.#isAlive) return this.#socket.terminate()
    this.#isAlive = false
    this.#socket.ping()
  }

  /** Whoever does not read does not read a farewell either. */
  #endSoon(): void {
    if (this.#isClosing) return
    this.#isClosing = true
    const timer = setTimeout(() => this.#socket.terminate(), longestGoodbye)
    this.#socket.once('close', () => clearTimeout(timer))
  }
}
