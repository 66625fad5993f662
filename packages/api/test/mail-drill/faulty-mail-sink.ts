import { once } from 'node:events'
import type { AddressInfo, Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'

/** What a mail server can do to a conversation. */
export type Fault =
  | 'DEFERS'
  | 'HANGS_AT_ADDRESS'
  | 'HANGS_AFTER_DATA'
  | 'DROPS_BEFORE_DATA'
  | 'DROPS_AFTER_DATA'

/** One copy of a letter that the server has taken. */
export type TakenCopy = {
  messageId: string
  /** Whom it is to and what it tells of, as its header says. */
  event: string
  to: string
  /** As whoever sent it called itself. */
  sender: string
  at: number
  /** False where the sender cannot have heard that it was taken. */
  isAnswered: boolean
}

export type FaultySink = {
  url: string
  copies: TakenCopy[]
  /** What was done to conversations so far. */
  faults: Fault[]
  /** Breaks off everything and is away for so many milliseconds. */
  die(away: number): Promise<void>
  close(): Promise<void>
}

/** Always refused for good. */
export const refusedAddress = 'nobody@example.org'

/** A real mail server, as bad as they get: before each conversation it is asked what is to go wrong. */
export async function startFaultySink(nextFault: () => Fault | undefined): Promise<FaultySink> {
  const copies: TakenCopy[] = []
  const faults: Fault[] = []
  const sockets = new Map<number, Socket>()
  const fated = new Map<string, Fault>()

  const meets = (fault: Fault, { id }: SMTPServerSession) => fated.get(id) === fault && faults.push(fault) > 0
  const drop = ({ remotePort }: SMTPServerSession) => void sockets.get(remotePort)?.destroy()

  const start = async (port: number) => {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo({ address }, session, done) {
        if (address === refusedAddress) return done(answer(550, 'No such mailbox'))
        const fault = nextFault()
        if (fault) fated.set(session.id, fault)
        if (meets('HANGS_AT_ADDRESS', session)) return
        done(meets('DEFERS', session) ? answer(451, 'Come back later') : null)
      },
      async onData(stream, session, done) {
        if (meets('DROPS_BEFORE_DATA', session)) return drop(session)
        const raw = await text(stream).catch(() => null)
        if (raw === null) return
        await wait(20 + Math.random() * 60)
        // Whoever was killed meanwhile has not heard it, but a real server would have taken the letter.
        const copy = readCopy(raw, session)
        copies.push(copy)
        if (meets('HANGS_AFTER_DATA', session)) return
        if (meets('DROPS_AFTER_DATA', session)) return drop(session)
        copy.isAnswered = sockets.get(session.remotePort)?.writable ?? false
        done()
      },
    })
    server.on('error', () => undefined)
    server.server.on('connection', (socket: Socket) => {
      const from = socket.remotePort ?? 0
      sockets.set(from, socket)
      socket.on('close', () => sockets.delete(from))
    })
    server.listen(port, '127.0.0.1')
    await once(server.server, 'listening')
    return server
  }
  const stop = async (server: SMTPServer) => {
    const closed = new Promise<void>(resolve => server.close(() => resolve()))
    for (const socket of sockets.values()) socket.destroy()
    await closed
  }

  let server = await start(0)
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    copies,
    faults,
    async die(away) {
      await stop(server)
      await wait(away)
      server = await start(port)
    },
    close: () => stop(server),
  }
}

const answer = (responseCode: number, words: string) => Object.assign(new Error(words), { responseCode })

function readCopy(raw: string, { envelope, hostNameAppearsAs }: SMTPServerSession): TakenCopy {
  const unfolded = raw.replace(/\r\n[ \t]+/g, ' ')
  const header = (name: string) => new RegExp(`^${name}: (.*)\r$`, 'm').exec(unfolded)?.[1] ?? ''
  return {
    messageId: header('Message-ID'),
    event: header('X-Event'),
    to: envelope.rcptTo.map(({ address }) => address).join(),
    sender: hostNameAppearsAs,
    at: performance.now(),
    isAnswered: false,
  }
}
