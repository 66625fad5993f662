import { Plugin, PluginKey } from 'prosemirror-state'
import type { Node } from 'prosemirror-model'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { linkBareAddresses } from '../../../design/bare-links.ts'

const key = new PluginKey<DecorationSet>('bare addresses')

/** An address that was written as such looks like the link it will be. */
export function bareAddresses(): Plugin {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_config, { doc }) => addressesIn(doc),
      apply: (tr, before) => (tr.docChanged ? addressesIn(tr.doc) : before),
    },
    props: { decorations: state => key.getState(state) },
  })
}

function addressesIn(doc: Node): DecorationSet {
  const found: Decoration[] = []
  doc.descendants((node, position) => {
    if (!node.text?.includes('://') || node.marks.some(mark => mark.type.name === 'link')) return
    let from = position
    for (const part of linkBareAddresses(node.text)) {
      const words = part.kind === 'link' ? wordsOf(part.children) : part.kind === 'text' ? part.text : ''
      if (part.kind === 'link') {
        found.push(Decoration.inline(from, from + words.length, { 'data-address': '' }))
      }
      from += words.length
    }
  })
  return found.length > 0 ? DecorationSet.create(doc, found) : DecorationSet.empty
}

const wordsOf = (parts: { kind: string }[]) =>
  parts.map(part => ('text' in part && typeof part.text === 'string' ? part.text : '')).join('')
