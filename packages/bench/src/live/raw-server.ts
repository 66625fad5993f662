import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocketServer, type WebSocket } from 'ws'
import { tellMemory } from './memory.ts'

/** The limit: bare `ws`, which answers each message with itself. Serves until the bench lets go of it. */
const server = createServer()
const sockets = new WebSocketServer({ server, perMessageDeflate: false })
sockets.on('connection', (socket: WebSocket) => {
  socket.on('message', message => socket.send(String(message)))
})
server.listen(0, '127.0.0.1', () => {
  process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
})
process.on('message', word => {
  if (word === 'memory') tellMemory()
})
process.once('disconnect', () => process.exit())
