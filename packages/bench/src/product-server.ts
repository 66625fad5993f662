import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type * as startServerFile from '../../api/src/server/start-server.ts'

/** The built product on the bench's database. Serves until the bench lets go of it. */
const [build = '', appUrl = '', systemUrl = ''] = process.argv.slice(2)
const file = pathToFileURL(join(build, 'server', 'start-server.js')).href
const { startServer } = (await import(file)) as typeof startServerFile

const port = await freePort()
const { url } = await startServer({
  appUrl,
  systemUrl,
  host: '127.0.0.1',
  port,
  publicUrl: `http://127.0.0.1:${port}`,
  production: true,
  trustedProxies: [],
  webFolder: join(build, '..', '..', 'web', 'dist'),
  secret: 'a secret that only the bench knows, and no deployment',
  anyoneMayFound: false,
  smtpUrl: null,
  mailFrom: 'Sixthirty <sixthirty@example.org>',
  showKeptLetters: false,
  demo: false,
})
process.send?.({ url })
process.once('disconnect', () => process.exit())

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>(resolve => probe.listen(0, '127.0.0.1', resolve))
  const { port: free } = probe.address() as AddressInfo
  await new Promise(resolve => probe.close(resolve))
  return free
}
