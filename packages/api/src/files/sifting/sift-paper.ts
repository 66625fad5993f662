import { copyFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { onDesk, type Verdict } from './verdict.ts'

/** What a PDF would do by itself, or bring along: names of its own language. */
const programs =
  /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|ImportData|SubmitForm|GoToE)(?![A-Za-z0-9])/

/** Keeps a PDF as it came, if it is one from its first byte to its last and does nothing by itself. */
export async function siftPaper(desk: string): Promise<Verdict> {
  const sent = join(desk, onDesk.sent)
  const text = (await readFile(sent)).toString('latin1')
  if (!/%%EOF[\s\0]*$/.test(text.slice(-1_100))) return { unfit: 'UNREADABLE' }
  if (programs.test(namesIn(text))) return { unfit: 'PAPER_WITH_PROGRAM' }
  await copyFile(sent, join(desk, onDesk.paper))
  return { kind: 'PAPER' }
}

/** Without what is drawn, in which anything may stand by chance, and with every sign written out. */
function namesIn(text: string): string {
  const kept: string[] = []
  let at = 0
  for (;;) {
    const from = text.indexOf('stream', at)
    if (from < 0) break
    kept.push(text.slice(at, from))
    const to = text.indexOf('endstream', from)
    if (to < 0) break
    at = to + 'endstream'.length
  }
  kept.push(text.slice(at))
  return kept
    .join(' ')
    .replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
}
