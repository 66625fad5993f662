import { createServer } from 'node:http'
import type { AddressInfo, Server } from 'node:net'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

/** A letter as it arrived. */
export type Letter = { to: string; subject: string; text: string }

type MailSink = { smtpUrl: string; lettersUrl: string; stop(): Promise<void> }

/** A real mail server that keeps every letter, and tells them over HTTP to the tests, which run in other processes. */
export async function startMailSink(): Promise<MailSink> {
  const letters: Letter[] = []
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      simpleParser(stream).then(mail => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join(', ')
        letters.push({ to, subject: mail.subject ?? '', text: mail.text ?? '' })
        done()
      }, done)
    },
  })
  const teller = createServer((_, response) => response.end(JSON.stringify(letters)))
  const smtpPort = await listen(smtp.server, () => smtp.listen(0, '127.0.0.1'))
  const tellerPort = await listen(teller, () => teller.listen(0, '127.0.0.1'))
  return {
    smtpUrl: `smtp://127.0.0.1:${smtpPort}`,
    lettersUrl: `http://127.0.0.1:${tellerPort}`,
    async stop() {
      teller.closeAllConnections()
      await new Promise(resolve => teller.close(resolve))
      await new Promise<void>(resolve => smtp.close(() => resolve()))
    },
  }
}

async function listen(server: Server, start: () => void): Promise<number> {
  await new Promise<void>(resolve => {
    server.once('listening', resolve)
    start()
  })
  return (server.address() as AddressInfo).port
}
