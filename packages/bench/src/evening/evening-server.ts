import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type * as startServerFile from '../../../api/src/server/start-server.ts'

/** The built product, sending what was queued. Serves until the bench lets go of it. */
const [build = '', appUrl = '', systemUrl = '', smtpUrl = '', evening = ''] = process.argv.slice(2)
const file = pathToFileURL(join(build, 'server', 'start-server.js')).href
const { startServer } = (await import(file)) as typeof startServerFile

const started = Date.now()
const { url } = await startServer({
  appUrl,
  systemUrl,
  host: '127.0.0.1',
  port: 0,
  publicUrl: 'http://sixthirty.example',
  production: true,
  trustedProxies: [],
  filesFolder: join(tmpdir(), 'sixthirty-bench'),
  roomOfGroup: 1_000_000_000,
  webFolder: join(build, '..', '..', 'web', 'dist'),
  secret: 'a secret that only the bench knows, and no deployment',
  anyoneMayFound: false,
  smtpUrl,
  mailFrom: 'Sixthirty <sixthirty@example.org>',
  showKeptLetters: false,
  demo: false,
  clock: () => new Date(Number(evening) + Date.now() - started),
  looksByTheClock: false,
})
process.send?.({ url })
process.once('disconnect', () => process.exit())
