import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { pastedElement, type Pasted } from '../src/threads/composer/pasting/pasted.ts'

/** Tame HTML as a browser's parser reads it: parse5 follows the same standard, to the letter. */
export function parsePasted(tame: string): Pasted[] {
  const html = parse(tame).childNodes.find(({ nodeName }) => nodeName === 'html')
  const body =
    html && 'childNodes' in html ? html.childNodes.find(({ nodeName }) => nodeName === 'body') : undefined
  return body && 'childNodes' in body ? childrenOf(body) : []
}

function childrenOf({ childNodes }: DefaultTreeAdapterTypes.ParentNode): Pasted[] {
  return childNodes.flatMap((child): Pasted[] => {
    if ('value' in child) return [child.value]
    if (!('attrs' in child)) return []
    const given = child.attrs.map(({ name, value }): [string, string] => [name, value])
    return [pastedElement(child.tagName, given, childrenOf(child))]
  })
}
