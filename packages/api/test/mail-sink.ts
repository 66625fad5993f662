import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type MailSink = {
  url: string
  /** Every letter taken in, as it came over the wire. */
  letters: { to: string[]; raw: string }[]
  /** Refuses addresses from now on with this code of SMTP; 0 takes them again. */
  refuse(code: number): void
  /** How many addresses were refused so far. */
  refusals(): number
  close(): Promise<void>
}

/** A real mail server that keeps what it gets. */
export async function startMailSink(): Promise<MailSink> {
  const letters: MailSink['letters'] = []
  let refusal = 0
  let refusals = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, done) {
      if (refusal) refusals++
      done(refusal ? Object.assign(new Error('Not at this door'), { responseCode: refusal }) : null)
    },
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', part => parts.push(part))
      stream.on('end', () => {
        letters.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(parts).toString('utf8'),
        })
        done()
      })
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    refuse(code) {
      refusal = code
    },
    refusals: () => refusals,
    close: () => new Promise(closed => server.close(() => closed())),
  }
}
