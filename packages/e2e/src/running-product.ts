import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { startMailSink } from './mail-sink.ts'
import { startSwitch } from './switch.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the product runs. */
    baseUrl: string
    /** Where the letters it sends are told, as JSON. */
    mailUrl: string
    /** Where its server is stopped and started, with `PUT`. */
    switchUrl: string
  }
}

const program = fileURLToPath(new URL('../../api/dist/server/main.js', import.meta.url))

/** The product as a newcomer starts it, built, on an embedded Postgres of its own, with a real mail server behind it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { baseUrl, mailUrl, switchUrl, stop } = await startProduct()
  project.provide('baseUrl', baseUrl)
  project.provide('mailUrl', mailUrl)
  project.provide('switchUrl', switchUrl)
  return stop
}

type RunningProduct = { baseUrl: string; mailUrl: string; switchUrl: string; stop(): Promise<void> }

/** Starts it on a free port, in a folder of its own that `stop` takes away again. */
export async function startProduct(): Promise<RunningProduct> {
  const folder = await mkdtemp(join(tmpdir(), 'sixthirty-stories-'))
  const mail = await startMailSink()
  const port = await freePort()
  const begin = () =>
    startServer({ NODE_ENV: '', PORT: String(port), SIXTHIRTY_DATA: folder, SMTP_URL: mail.smtpUrl })
  const server = await startSwitch(await begin(), { begin, end: stopServer })
  return {
    baseUrl: `http://localhost:${port}`,
    mailUrl: mail.lettersUrl,
    switchUrl: server.url,
    async stop() {
      await server.stop()
      await mail.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function startServer(settings: Record<string, string>): Promise<ChildProcess> {
  const server = spawn(process.execPath, ['--enable-source-maps', program], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await isOpen(server)
  return server
}

async function stopServer(server: ChildProcess): Promise<void> {
  const ended = new Promise(resolve => server.once('exit', resolve))
  server.kill('SIGTERM')
  await ended
}

function isOpen(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    server.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('is open at')) resolve()
    })
    server.once('exit', code =>
      reject(new Error(`The product ended with ${code} before it was open:\n${said}`)),
    )
  })
}

/**
 * A port that is free now, and stays so for the seconds until the product listens: the system hands out none below
 * 32768, and other tests beside these ask it for many.
 */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 10_000 + Math.floor(Math.random() * 20_000)
    const probe = createServer()
    const isFree = await new Promise<boolean>(resolve => {
      probe.once('error', () => resolve(false))
      probe.listen(port, '127.0.0.1', () => resolve(true))
    })
    await new Promise(resolve => probe.close(resolve))
    if (isFree) return port
  }
}
