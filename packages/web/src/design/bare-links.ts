import { linkDestination, namesItsPlace } from './link-destination.ts'
import type { MarkdownInline } from './markdown-tree.ts'

const bareAddress = /\bhttps?:\/\/[^\s<>"]+/gi
const endsASentence = /[.,:;!?'’”*_~]$/

/** Splits a text at the web addresses people paste into it, and makes each a link. */
export function linkBareAddresses(text: string): MarkdownInline[] {
  const parts: MarkdownInline[] = []
  let from = 0
  for (const found of text.matchAll(bareAddress)) {
    const address = withoutSentenceEnd(found[0])
    const destination = linkDestination(address)
    if (!destination) continue
    if (found.index > from) parts.push({ kind: 'text', text: text.slice(from, found.index) })
    parts.push({
      kind: 'link',
      href: destination.href,
      leadsTo: namesItsPlace(address, destination) ? null : destination.place,
      bare: true,
      children: [{ kind: 'text', text: address }],
    })
    from = found.index + address.length
  }
  if (from < text.length) parts.push({ kind: 'text', text: text.slice(from) })
  return parts
}

/** An address without the full stop or bracket of the sentence around it. */
function withoutSentenceEnd(address: string): string {
  let end = address.length
  let surplusBrackets = (address.match(/\)/g)?.length ?? 0) - (address.match(/\(/g)?.length ?? 0)
  while (end > 0) {
    const last = address.slice(end - 1, end)
    if (last === ')' && surplusBrackets > 0) surplusBrackets -= 1
    else if (!endsASentence.test(last)) break
    end -= 1
  }
  return address.slice(0, end)
}
