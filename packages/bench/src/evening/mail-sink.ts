import { createServer, type AddressInfo, type Socket } from 'node:net'

/** What came in so far: mails, and how many different Message-IDs and addresses they had. */
export type SinkCount = { mails: number; messageIds: number; addresses: number; bytes: number }

/** A mail server that takes whatever comes and keeps none of it, in a process of its own. */
const messageIds = new Set<string>()
const addresses = new Set<string>()
let mails = 0
let bytes = 0

const server = createServer(socket => {
  socket.setNoDelay(true)
  socket.on('error', () => socket.destroy())
  converse(socket)
})
server.listen(0, '127.0.0.1', () => {
  process.send?.({ url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}` })
})
process.on('message', () => {
  process.send?.({ mails, messageIds: messageIds.size, addresses: addresses.size, bytes } satisfies SinkCount)
})
process.once('disconnect', () => process.exit())

function converse(socket: Socket): void {
  let waiting = ''
  let isData = false
  const say = (line: string) => socket.write(`${line}\r\n`)
  say('220 sink')
  socket.setEncoding('latin1')
  socket.on('data', (chunk: string) => {
    waiting += chunk
    for (;;) {
      const mark = isData ? '\r\n.\r\n' : '\r\n'
      const end = waiting.indexOf(mark)
      if (end < 0) return
      const taken = waiting.slice(0, end)
      waiting = waiting.slice(end + mark.length)
      if (isData) {
        keep(taken)
        isData = false
        say('250 taken')
      } else {
        isData = taken.toUpperCase() === 'DATA'
        answer(taken.toUpperCase(), say, socket)
      }
    }
  })
}

function answer(command: string, say: (line: string) => void, socket: Socket): void {
  if (command.startsWith('RCPT TO')) addresses.add(command)
  if (command === 'DATA') return say('354 go on')
  if (command !== 'QUIT') return say('250 well')
  say('221 bye')
  socket.end()
}

function keep(mail: string): void {
  mails += 1
  bytes += mail.length
  const [, id = ''] = /^Message-ID: *(\S+)/im.exec(mail) ?? []
  messageIds.add(id)
}
