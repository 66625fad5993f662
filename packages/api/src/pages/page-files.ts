import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { createRequire } from 'node:module'

type PageFile = { type: string; content: Buffer }

const fonts = [
  ['literata', 'literata-latin-wght-normal.woff2'],
  ['literata', 'literata-latin-ext-wght-normal.woff2'],
  ['literata', 'literata-latin-wght-italic.woff2'],
  ['atkinson-hyperlegible-next', 'atkinson-hyperlegible-next-latin-wght-normal.woff2'],
  ['atkinson-hyperlegible-next', 'atkinson-hyperlegible-next-latin-ext-wght-normal.woff2'],
] as const

/** Each after those it leans on. */
const look = ['tokens', 'fonts', 'ground', 'sheet', 'words', 'fields', 'presses', 'people']

/** One file for the browser: a page without JavaScript asks for little and is there at once. */
const stylesheet = Buffer.from(
  look.map(part => readFileSync(new URL(`./look/${part}.css`, import.meta.url), 'utf8')).join('\n'),
)

const files = new Map<string, PageFile>([
  ['/pages/page.css', { type: 'text/css; charset=utf-8', content: stylesheet }],
  ...fonts.map(([family, file]): [string, PageFile] => {
    const path = createRequire(import.meta.url).resolve(`@fontsource-variable/${family}/files/${file}`)
    return [`/pages/fonts/${file}`, { type: 'font/woff2', content: readFileSync(path) }]
  }),
])

/** The stylesheet's address changes with its content, so that browsers may keep it for good. */
export const stylesheetPath = `/pages/page.css?${createHash('sha256').update(stylesheet).digest('hex').slice(0, 12)}`

/** The few files these pages need, served from memory. */
export const pageFiles = {
  /** @returns false, having touched nothing, when the address is none of them */
  send(url: URL, response: ServerResponse): boolean {
    const file = files.get(url.pathname)
    if (!file) return false
    const { type, content } = file
    response.writeHead(200, {
      'Content-Type': type,
      'Content-Length': content.length,
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
    })
    response.end(content)
    return true
  },
}
