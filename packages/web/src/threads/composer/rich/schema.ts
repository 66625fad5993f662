import { Schema, type DOMOutputSpec } from 'prosemirror-model'
import { linkDestination } from '../../../design/link-destination.ts'

/**
 * All that the rich surface can hold: what a post is drawn from and nothing else. An `item` stands in a `list` or a
 * `numbered` one; a `mention` is one piece, which is written or taken away as a whole.
 */
export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { content: 'inline*', group: 'block', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
    quote: {
      content: 'block+',
      group: 'block',
      defining: true,
      parseDOM: [{ tag: 'blockquote' }],
      toDOM: () => ['blockquote', 0],
    },
    list: { content: 'item+', group: 'block', parseDOM: [{ tag: 'ul' }], toDOM: () => ['ul', 0] },
    numbered: {
      content: 'item+',
      group: 'block',
      attrs: { start: { default: 1, validate: 'number' } },
      parseDOM: [{ tag: 'ol', getAttrs: element => ({ start: (element as HTMLOListElement).start }) }],
      toDOM: node => ['ol', { start: String(node.attrs['start']) }, 0],
    },
    item: { content: 'block+', defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
    text: { group: 'inline' },
    break: {
      inline: true,
      group: 'inline',
      selectable: false,
      linebreakReplacement: true,
      leafText: () => '\n',
      parseDOM: [{ tag: 'br' }],
      toDOM: () => ['br'],
    },
    mention: {
      inline: true,
      group: 'inline',
      atom: true,
      attrs: { id: { validate: 'string' }, words: { validate: 'string' } },
      leafText: node => String(node.attrs['words']),
      parseDOM: [{ tag: 'span[data-member]', getAttrs: mentionOf }],
      toDOM: ({ attrs }): DOMOutputSpec => [
        'span',
        { 'data-member': String(attrs['id']) },
        String(attrs['words']),
      ],
    },
  },
  marks: {
    link: {
      attrs: { href: { validate: 'string' } },
      inclusive: false,
      parseDOM: [{ tag: 'a[href]', getAttrs: linkOf }],
      toDOM: mark => ['a', { href: String(mark.attrs['href']), rel: 'noopener noreferrer nofollow' }, 0],
    },
    strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
    em: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
  },
})

const somebody = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function mentionOf(element: HTMLElement) {
  const id = element.dataset['member'] ?? ''
  const words = element.textContent.trim()
  return somebody.test(id) && words ? { id, words } : false
}

/** Only an address that a post would keep as a link. */
function linkOf(element: HTMLElement) {
  const destination = linkDestination(element.getAttribute('href') ?? '')
  return destination ? { href: destination.href } : false
}
