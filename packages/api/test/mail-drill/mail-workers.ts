import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import type { MailWorkerOrders } from './mail-worker.ts'

/** A process that was killed or held up, and when it was over. */
export type Trouble = { sender: string; at: number }

/** Real processes that send letters, each under a name that the mail server hears. */
export class MailWorkers {
  readonly troubles: Trouble[] = []
  readonly #orders: MailWorkerOrders
  readonly #atWork = new Map<string, ChildProcess>()
  #started = 0

  constructor(orders: MailWorkerOrders) {
    this.#orders = orders
  }

  get names(): string[] {
    return [...this.#atWork.keys()]
  }

  async start(): Promise<void> {
    const name = `worker-${++this.#started}`
    const child = fork(new URL('mail-worker.ts', import.meta.url), { execArgv: [] })
    child.send({ ...this.#orders, smtpUrl: `${this.#orders.smtpUrl}/?name=${name}` })
    await once(child, 'message')
    this.#atWork.set(name, child)
  }

  /** Ends one at once, as a machine that loses its power does. */
  async kill(name: string): Promise<void> {
    const child = this.#take(name)
    child.kill('SIGKILL')
    await once(child, 'exit')
    this.troubles.push({ sender: name, at: performance.now() })
  }

  /** Holds one up in the middle of whatever it does. */
  async stall(name: string, forMilliseconds: number): Promise<void> {
    const child = this.#take(name)
    child.kill('SIGSTOP')
    await wait(forMilliseconds)
    child.kill('SIGCONT')
    this.troubles.push({ sender: name, at: performance.now() })
    this.#atWork.set(name, child)
  }

  async stop(): Promise<void> {
    await Promise.all(
      [...this.#atWork.values()].map(async child => {
        child.kill('SIGKILL')
        await once(child, 'exit')
      }),
    )
    this.#atWork.clear()
  }

  #take(name: string): ChildProcess {
    const child = this.#atWork.get(name)
    if (!child) throw new Error(`${name} is not at work.`)
    this.#atWork.delete(name)
    return child
  }
}
