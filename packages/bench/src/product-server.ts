import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type * as startServerFile from '../../api/src/server/start-server.ts'
import { freePort } from './free-port.ts'
import { tellMemory } from './live/memory.ts'

/**
 * The built product on the bench's database, on a port of its own or the one it is given. Serves until the bench lets
 * go of it.
 */
const [build = '', appUrl = '', systemUrl = '', givenPort, publicUrl] = process.argv.slice(2)
const file = pathToFileURL(join(build, 'server', 'start-server.js')).href
const { startServer } = (await import(file)) as typeof startServerFile

const port = givenPort ? Number(givenPort) : await freePort()
const { url, stop } = await startServer({
  appUrl,
  systemUrl,
  host: '127.0.0.1',
  port,
  publicUrl: publicUrl ?? `http://127.0.0.1:${port}`,
  production: true,
  trustedProxies: [],
  filesFolder: join(tmpdir(), 'sixthirty-bench'),
  roomOfGroup: 1_000_000_000,
  webFolder: join(build, '..', '..', 'web', 'dist'),
  secret: 'a secret that only the bench knows, and no deployment',
  anyoneMayFound: false,
  smtpUrl: null,
  mailFrom: 'Sixthirty <sixthirty@example.org>',
  showKeptLetters: false,
  demo: false,
})
process.send?.({ url })
process.on('message', word => {
  if (word === 'memory') tellMemory()
  if (word === 'leave') void stop().then(() => process.exit())
})
process.once('disconnect', () => process.exit())
