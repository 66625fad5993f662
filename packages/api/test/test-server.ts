import { randomUUID } from 'node:crypto'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AddressInfo } from 'node:net'
import { startServer, type RunningServer, type ServerOptions } from '../src/server/start-server.ts'
import type { TestDatabase } from './test-database.ts'

/** What the server of a test signs with. */
export const testSecret = 'a secret that only the tests know, and no deployment'

/** The real server on a test's own database, on a free port of this machine. */
export async function startTestServer(
  database: TestDatabase,
  more: Partial<ServerOptions> = {},
): Promise<RunningServer> {
  return startServer(await optionsOfTestServer(database, more))
}

export async function optionsOfTestServer(
  { appUrl, systemUrl }: TestDatabase,
  more: Partial<ServerOptions> = {},
): Promise<ServerOptions> {
  const port = await freePort()
  return {
    appUrl,
    systemUrl,
    host: '127.0.0.1',
    port,
    publicUrl: `http://127.0.0.1:${port}`,
    production: false,
    trustedProxies: [],
    // Made where the first file is kept.
    filesFolder: join(tmpdir(), `sixthirty-files-${randomUUID()}`),
    roomOfGroup: 100_000_000,
    webFolder: fileURLToPath(new URL('../../web/dist', import.meta.url)),
    secret: testSecret,
    anyoneMayFound: true,
    smtpUrl: null,
    mailFrom: 'Sixthirty <sixthirty@example.org>',
    showKeptLetters: true,
    demo: false,
    looksByTheClock: false,
    ...more,
  }
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>(resolve => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise(resolve => probe.close(resolve))
  return port
}
