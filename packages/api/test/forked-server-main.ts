import { once } from 'node:events'
import { startServer, type ServerOptions } from '../src/server/start-server.ts'

/** Serves with the options it is sent, until whoever started it lets go of it. */
process.once('disconnect', () => process.exit())
const [options] = (await once(process, 'message')) as [ServerOptions]
const { url } = await startServer(options)
process.send?.({ url })
