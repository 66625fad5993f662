import { settleBlocks, type SettledBlock } from '../markdown/settled-blocks.ts'
import { writeMarkdown } from '../markdown/write-markdown.ts'
import { styleOf } from './pasted-look.ts'
import { parseInBrowser, type Pasted } from './pasted.ts'
import { readPasted } from './read-pasted.ts'
import { tameHtml } from './tame-html.ts'

/** What a clipboard holds is read up to here; nobody writes a post of more. */
const longestRead = 2_000_000

/**
 * What is on a clipboard or dropped, as the Markdown of a post; null where its plain words are all there is to it, and
 * are best pasted as they are.
 */
export function cleanPaste(data: DataTransfer): string | null {
  if (data.types.includes('vscode-editor-data')) return null
  return cleanHtml(data.getData('text/html'), parseInBrowser, window.location.origin)
}

/** The same of HTML alone. `parse` tells how tame HTML stands in elements, `home` where our own pages are. */
export function cleanHtml(html: string, parse: (tame: string) => Pasted[], home = ''): string | null {
  if (!html || html.length > longestRead) return null
  const pasted = parse(tameHtml(html))
  if (isCode(pasted)) return null
  const blocks = readPasted(pasted, home)
  return isPlain(settleBlocks(blocks)) ? null : writeMarkdown(blocks)
}

/** One line without any marks, or nothing at all. */
function isPlain([first, ...more]: SettledBlock[]): boolean {
  if (!first) return true
  if (first.kind !== 'paragraph' || more.length > 0) return false
  return first.spans.every(({ text, strong, em, leads }) => !strong && !em && !leads && !text.includes('\n'))
}

/** Lines of a program or a terminal, which are as they are. */
function isCode(pasted: Pasted[]): boolean {
  const [only, ...more] = pasted.filter(child => typeof child !== 'string' || child.trim())
  if (typeof only !== 'object' || more.length > 0) return false
  if (only.tag === 'pre') return true
  const style = styleOf(only)
  return (
    (style.get('white-space') ?? '').startsWith('pre') &&
    /mono|consolas|menlo|courier/.test(style.get('font-family') ?? '')
  )
}
