import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { inject } from 'vitest'

/** The product behind a door that can have its next release come in. */
export interface FrontDoor {
  url: string
  /** From here on all files of the pages have other names, and the old ones are gone. */
  bringNextRelease(): void
  close(): Promise<void>
}

const words = /javascript|css|html/

/** Opens one. Nothing is told live through it: it only knows questions and answers. */
export async function openFrontDoor(): Promise<FrontDoor> {
  let isNext = false
  const door = createServer((asked, answer) => {
    const address = asked.url ?? '/'
    if (isNext && address.startsWith('/assets/')) return void answer.writeHead(404).end()
    const path = isNext ? address.replace('/next/', '/assets/') : address
    const headers = { ...asked.headers, 'accept-encoding': 'identity' }
    const passed = request(new URL(path, inject('baseUrl')), { method: asked.method ?? 'GET', headers })
    passed.on('response', told => void pass(told, answer, isNext ? asNextRelease : null))
    passed.on('error', () => answer.destroy())
    asked.pipe(passed)
  })
  await new Promise<void>(resolve => door.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://localhost:${(door.address() as AddressInfo).port}`,
    bringNextRelease: () => void (isNext = true),
    async close() {
      door.closeAllConnections()
      await new Promise(resolve => door.close(resolve))
    },
  }
}

/** The same pages, of files with other names. */
function asNextRelease(text: string): string {
  return text.replaceAll('assets/', 'next/').replace(/\bname:([`'"])[\w-]{12}\1/, 'name:$1next-release$1')
}

async function pass(
  told: IncomingMessage,
  answer: ServerResponse,
  change: ((text: string) => string) | null,
): Promise<void> {
  const parts: Buffer[] = []
  for await (const part of told) parts.push(part as Buffer)
  const body = Buffer.concat(parts)
  const isWords = words.test(told.headers['content-type'] ?? '')
  const sent = change && isWords ? Buffer.from(change(body.toString())) : body
  const { etag: _, ...headers } = told.headers
  answer.writeHead(told.statusCode ?? 500, { ...headers, 'content-length': sent.length }).end(sent)
}
