import { Socket } from 'node:net'

/**
 * Loaded into the server by `npm start`: ends it when the launcher, which holds the other end of
 * this pipe, is killed outright. Else it would keep the port and the database.
 */
const launcher = new Socket({ fd: 3 })
launcher.on('close', () => process.kill(process.pid, 'SIGTERM'))
launcher.on('error', () => undefined)
launcher.resume().unref()
