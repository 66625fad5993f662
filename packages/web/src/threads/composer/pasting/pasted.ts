/** What was pasted, element by element, with nothing in it that could do anything. */
export interface PastedElement {
  /** What it is called in HTML. */
  tag: string
  attributes: Record<string, string>
  children: Pasted[]
}

/** An element, or words. */
export type Pasted = PastedElement | string

/** A name is what was written before it was tamed. */
export function pastedElement(tag: string, given: [string, string][], children: Pasted[]): PastedElement {
  const attributes = Object.fromEntries(
    given.filter(([name]) => name.startsWith('data-')).map(([name, value]) => [name.slice(5), value]),
  )
  return { tag: attributes['is'] ?? tag, attributes, children }
}

/** Reads tame HTML in a document of its own, which is shown nowhere and runs nothing. */
export function parseInBrowser(tame: string): Pasted[] {
  return childrenOf(new DOMParser().parseFromString(tame, 'text/html').body)
}

function childrenOf(node: Node): Pasted[] {
  return [...node.childNodes].flatMap((child): Pasted[] => {
    if (child instanceof Text) return [child.data]
    if (!(child instanceof Element)) return []
    const given = [...child.attributes].map(({ name, value }): [string, string] => [name, value])
    return [pastedElement(child.localName, given, childrenOf(child))]
  })
}
