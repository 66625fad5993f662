/** A mail as its reader's program takes it apart. */
export type ReadMail = {
  to: string[]
  subject: string
  headers: Record<string, string>
  text: string
  html: string
  /** The calendar file, and what it wants. */
  calendar: { method: string; text: string } | null
}

type Part = { headers: Record<string, string>; body: string }

/** Takes a mail apart as it came over the wire. */
export function readMail({ to, raw }: { to: string[]; raw: string }): ReadMail {
  const whole = partOf(raw)
  const parts = partsOf(whole)
  const ofType = (type: string) => parts.find(({ headers }) => headers['content-type']?.startsWith(type))
  const file = ofType('text/calendar')
  return {
    to,
    headers: whole.headers,
    subject: decodeWords(whole.headers['subject'] ?? ''),
    text: decoded(ofType('text/plain')),
    html: decoded(ofType('text/html')),
    calendar: file
      ? { method: /method=(\w+)/.exec(file.headers['content-type'] ?? '')?.[1] ?? '', text: decoded(file) }
      : null,
  }
}

function partOf(raw: string): Part {
  const end = raw.indexOf('\r\n\r\n')
  const lines = raw
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
  const headers = Object.fromEntries(
    lines.map(line => [
      line.slice(0, line.indexOf(':')).toLowerCase(),
      line.slice(line.indexOf(':') + 1).trim(),
    ]),
  )
  return { headers, body: raw.slice(end + 4) }
}

function partsOf(part: Part): Part[] {
  const boundary = /^multipart\/.*boundary="?([^";]+)"?/.exec(part.headers['content-type'] ?? '')?.[1]
  if (!boundary) return [part]
  const inner = part.body.split(`--${boundary}`).slice(1, -1)
  return inner.flatMap(raw => partsOf(partOf(raw.replace(/^\r\n/, ''))))
}

function decoded(part: Part | undefined): string {
  const { headers, body } = part ?? { headers: {}, body: '' }
  const encoding = headers['content-transfer-encoding']
  const text = {
    base64: () => Buffer.from(body, 'base64').toString(),
    'quoted-printable': () => unquoted(body),
  }
  return (text[encoding as keyof typeof text] ?? (() => body))().replaceAll('\r\n', '\n')
}

function unquoted(body: string): string {
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}

/** RFC 2047: "=?UTF-8?Q?…?=". */
const decodeWords = (text: string) =>
  text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([QB])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(word, 'base64').toString()
        : unquoted(word.replaceAll('_', ' ')),
    )
