import { copyFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { onDesk, type Verdict } from './verdict.ts'

/** What a PDF would do by itself, or bring along, in its own language. */
const programs = new Set([
  '/JavaScript',
  '/JS',
  '/Launch',
  '/EmbeddedFile',
  '/EmbeddedFiles',
  '/RichMedia',
  '/XFA',
  '/ImportData',
  '/SubmitForm',
  '/GoToE',
])

/** Keeps a PDF as it came, if it is one from its first byte to its last and does nothing by itself. */
export async function siftPaper(desk: string): Promise<Verdict> {
  const sent = join(desk, onDesk.sent)
  const text = (await readFile(sent)).toString('latin1')
  if (!/%%EOF[\s\0]*$/.test(text.slice(-1_100))) return { unfit: 'UNREADABLE' }
  for (const part of betweenStreams(text))
    for (const [name] of part.matchAll(/\/[A-Za-z0-9#]{2,60}/g))
      if (programs.has(writtenOut(name))) return { unfit: 'PAPER_WITH_PROGRAM' }
  await copyFile(sent, join(desk, onDesk.paper))
  return { kind: 'PAPER' }
}

/** All but what is drawn, in which anything may stand by chance. */
function* betweenStreams(text: string): Generator<string> {
  for (let at = 0; ;) {
    const from = text.indexOf('stream', at)
    const to = from < 0 ? -1 : text.indexOf('endstream', from)
    if (to < 0) return yield text.slice(at)
    yield text.slice(at, from)
    at = to + 'endstream'.length
  }
}

/** A name may write each of its signs by its number. */
const writtenOut = (name: string): string =>
  name.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
