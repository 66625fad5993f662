import { createTransport } from 'nodemailer'
import type { ComposedLetter } from './letter.ts'

/** A letter with its words, on its way out. */
export type LeavingLetter = ComposedLetter & { messageId: string; toAddress: string }

/** Hands a letter over to whoever carries it. */
export type Post = {
  /**
   * Resolves when the letter was accepted. The conversation is broken off when `enough` says so.
   * @throws LetterRefused when it never will be; any other error when it may be later
   */
  send(letter: LeavingLetter, enough: AbortSignal): Promise<void>
  /** Whether words stay readable here because the letter goes nowhere. */
  keepsWords: boolean
  close(): void
}

/** The mail server's final no to this letter. */
export class LetterRefused extends Error {
  override readonly name = 'LetterRefused'
}

/** Each step of a conversation with the mail server, in milliseconds. */
const patience = {
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 30_000,
  dnsTimeout: 10_000,
}

/** Sends through a mail server, as `smtp:` or `smtps:` with name and password in it. */
export function postBySmtp(smtpUrl: string, from: string): Post {
  const transport = createTransport({ url: smtpUrl, ...patience })
  return {
    keepsWords: false,
    close: () => transport.close(),
    async send({ toAddress, messageId, subject, text, html, headers, calendar }, enough) {
      const to = { name: '', address: toAddress }
      try {
        await transport.sendMail({
          from,
          to,
          messageId,
          subject,
          text,
          html,
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', ...headers },
          ...(calendar && { icalEvent: { method: calendar.method, content: calendar.text } }),
          signal: enough,
          disableUrlAccess: true,
          disableFileAccess: true,
        })
      } catch (error) {
        throw isFinal(error) ? new LetterRefused(describe(error)) : error
      }
    },
  }
}

/** Without a mail server: letters are kept, and shown to the person who is trying things out. */
export const postThatKeeps: Post = { keepsWords: true, send: async () => undefined, close: () => undefined }

/** A 5xx about this letter. One about signing in to the mail server is the operator's to mend, so it may pass later. */
function isFinal(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error) || !('responseCode' in error)) return false
  const aboutThisLetter = error.code === 'EENVELOPE' || error.code === 'EMESSAGE'
  return aboutThisLetter && typeof error.responseCode === 'number' && error.responseCode >= 500
}

function describe(error: unknown): string {
  const text = error instanceof Error && 'response' in error ? String(error.response) : String(error)
  return text.replace(/\s+/g, ' ').slice(0, 300)
}
