import type { ShownMail } from './mail-place.ts'

/** A mail as a program without HTML shows it, below the headers that its kind brings; then the file that rides along. */
export function mailAsText({ to, letter: { subject, text, headers = {}, calendar } }: ShownMail): string {
  const lines = Object.entries({ To: to, Subject: subject, ...headers }).map(
    ([name, value]) => `${name}: ${value}`,
  )
  const file = calendar ? `\n\n[invite.ics, ${calendar.method}]\n\n${calendar.text}` : ''
  return `${lines.join('\n')}\n\n${text}${file}`
}
