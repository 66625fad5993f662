import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Stage } from './stage.ts'

/** The built product in a process of its own, on one port however often it is ended and started anew. */
export class KeptProduct {
  readonly url: string
  /** Exits that nobody asked for. */
  faults = 0
  readonly #stage: Stage
  readonly #port: number
  readonly #publicUrl: string
  #child: ChildProcess | null = null
  #exited: Promise<unknown> = Promise.resolve()
  #mayExit = false

  constructor(stage: Stage, port: number, publicUrl: string) {
    this.#stage = stage
    this.#port = port
    this.#publicUrl = publicUrl
    this.url = `http://127.0.0.1:${port}`
  }

  get child(): ChildProcess {
    if (!this.#child) throw new Error('The product is not running.')
    return this.#child
  }

  /** Answers once it serves. */
  async start(): Promise<void> {
    const { app, system } = this.#stage.urls
    const log = openSync(join(this.#stage.folder, `api-${this.#port}.log`), 'a')
    const given = [build, app, system, String(this.#port), this.#publicUrl]
    const child = fork(fileURLToPath(new URL('../product-server.ts', import.meta.url)), given, {
      env: { ...process.env, NODE_ENV: 'production' },
      execArgv: ['--expose-gc'],
      stdio: ['ignore', log, log, 'ipc'],
    })
    closeSync(log)
    this.#mayExit = false
    this.#child = child
    this.#exited = once(child, 'exit').then(() => {
      if (!this.#mayExit) this.faults += 1
    })
    await Promise.race([
      once(child, 'message'),
      this.#exited.then(() => Promise.reject(new Error('The product ended before it served.'))),
    ])
  }

  /** Ends it as the power going out would. */
  async kill(): Promise<void> {
    this.#mayExit = true
    this.#child?.kill('SIGKILL')
    await this.#exited
  }

  /** Asks it to end, as an operator does. */
  async leave(): Promise<void> {
    this.#mayExit = true
    this.child.send('leave')
    await this.#exited
  }
}
