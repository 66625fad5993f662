import * as fc from 'fast-check'
import type { MarkdownBlock, MarkdownInline } from '../src/design/markdown-tree.ts'

/** How many documents a test makes: some hundreds, or as many as SIXTHIRTY_DOCUMENTS says. */
export const documents = Number(process.env['SIXTHIRTY_DOCUMENTS'] ?? 300)

const anne = '0199aaaa-0000-7000-8000-000000000001'

const word = fc.constantFrom(
  'I',
  'waited',
  'too long',
  'über',
  '茶',
  '🙂',
  'snake_case',
  '2 * 3',
  'a',
  '7',
  'R&D',
  '&amp;',
  '100%',
  'C:\\x',
)

const address = fc.constantFrom(
  'https://a.example',
  'https://a.example/x_(y)',
  'http://b.example/?q=*a*&b=1#c',
  'mailto:ann@a.example',
  'https://a.example/a b',
  'HTTPS://A.example',
  'https://a.example/<b>',
  'ftp://a.example',
  '/g/a',
  'https://a.example/)',
)

/** A word with marks, a link, a name, a break, an odd character: what people write within a line. */
const { inline } = fc.letrec<{ inline: string; phrase: string }>(tie => ({
  phrase: fc
    .array(tie('inline'), { minLength: 1, maxLength: 4 })
    .chain(parts => fc.constantFrom('', ' ', ' ').map(between => parts.join(between))),
  inline: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'inline' },
    { arbitrary: word, weight: 6 },
    { arbitrary: tie('phrase').map(inner => `**${inner}**`), weight: 2 },
    { arbitrary: tie('phrase').map(inner => `*${inner}*`), weight: 2 },
    { arbitrary: tie('phrase').map(inner => `_${inner}_`), weight: 1 },
    { arbitrary: fc.tuple(tie('phrase'), address).map(([words, to]) => `[${words}](${to})`), weight: 2 },
    {
      arbitrary: fc.tuple(tie('phrase'), address).map(([words, to]) => `[${words}](<${to}> "title")`),
      weight: 1,
    },
    { arbitrary: address, weight: 1 },
    { arbitrary: address.map(to => `<${to}>`), weight: 1 },
    { arbitrary: tie('phrase').map(words => `[@${words}](member:${anne})`), weight: 1 },
    { arbitrary: tie('phrase').map(words => `![${words}](https://a.example/x.png)`), weight: 1 },
    {
      arbitrary: fc.constantFrom(
        '\n',
        '\\\n',
        '  \n',
        '&#10;',
        '&nbsp;',
        '&#32;',
        '\\*',
        '!',
        '(',
        ')',
        '*',
        '_',
        '[',
        ']',
        '`x`',
      ),
      weight: 2,
    },
  ),
}))

const paragraph = fc.array(inline, { minLength: 1, maxLength: 6 }).map(parts => parts.join(' '))

const indented = (text: string, first: string, rest: string) =>
  text
    .split('\n')
    .map((line, at) => (at === 0 ? first + line : line && rest + line))
    .join('\n')

/** Markdown as it is written: paragraphs, quotes and lists within each other, close and far apart. */
export const writtenDocument = fc.letrec<{ blocks: string; block: string; item: string }>(tie => ({
  blocks: fc
    .tuple(fc.array(tie('block'), { minLength: 1, maxLength: 5 }), fc.constantFrom('\n\n', '\n\n', '\n'))
    .map(([blocks, between]) => blocks.join(between)),
  block: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'block' },
    { arbitrary: paragraph, weight: 5 },
    { arbitrary: tie('blocks').map(inner => indented(inner, '> ', '> ')), weight: 1 },
    {
      arbitrary: fc
        .tuple(
          fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
          fc.constantFrom('-', '*', '+', '1.', '7.', '3)', '123456.'),
          fc.constantFrom('\n', '\n', '\n\n'),
        )
        .map(([items, sign, between]) =>
          items.map(item => indented(item, `${sign} `, ' '.repeat(sign.length + 1))).join(between),
        ),
      weight: 2,
    },
    {
      arbitrary: fc.constantFrom('-', '>', '# Head', '***', '---', '```\nx\n```', '[x]: y', '1.', '- - -'),
      weight: 1,
    },
  ),
  item: fc.oneof({ maxDepth: 3, depthIdentifier: 'block' }, paragraph, tie('blocks')),
})).blocks

const specials = [
  '*',
  '**',
  '***',
  '_',
  '__',
  '[',
  ']',
  '](',
  '(',
  ')',
  '<',
  '>',
  '!',
  '![',
  '&',
  '&#42;',
  '&amp;',
  '&lt',
  ';',
  '\\',
  '\\\\',
  '`',
  '~',
  '#',
  '|',
  '-',
  '+',
  '=',
  '.',
  ':',
  '/',
  '"',
  "'",
  '@',
  '{',
  '}',
  '$',
  '^',
  '\n',
  '\n\n',
  '\n\n\n',
  '\r\n',
  '\r',
  ' ',
  '  ',
  '    ',
  '\t',
  '\u00A0',
  '\u2003',
  '\u200B',
  '\uFEFF',
  '\u202E',
  '\n- ',
  '\n1. ',
  '\n> ',
  '\n* ',
  '\n10) ',
  '\n    - ',
  '- ',
  '1. ',
  '> ',
  '+ ',
  '0. ',
  '-',
  '7)',
  '\\\n',
  '  \n',
  'a',
  'b',
  'Z',
  '9',
  'é',
  '茶',
  '🙂',
  '\uD800',
  '\u0000',
  '\f',
  '\v',
  '\u2028',
  'word',
  'https://a.example',
  'http://',
  'https://a.example/*b*',
  '](https://a.example)',
  '](member:' + anne + ')',
  'mailto:a@b.example',
]

/** Whatever a keyboard, a clipboard or a cat can write. */
export const randomText = fc
  .array(
    fc.oneof(
      { arbitrary: fc.constantFrom(...specials), weight: 8 },
      { arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }), weight: 1 },
    ),
    {
      maxLength: 40,
    },
  )
  .map(parts => parts.join(''))

const words = fc.oneof(
  { arbitrary: word, weight: 4 },
  {
    arbitrary: fc.constantFrom(
      ' ',
      ' a',
      'b ',
      '*',
      '_',
      '(c)',
      '"d"',
      '[',
      ']',
      '!',
      '\\',
      '> e',
      '- f',
      '1. g',
      '&lt;',
      '<a@b.c>',
    ),
    weight: 4,
  },
  {
    arbitrary: fc.constantFrom('https://a.example', 'see https://a.example/x.', '.', '**', '\u00A0', '~'),
    weight: 1,
  },
  { arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }), weight: 1 },
)

const href = fc.constantFrom(
  'https://a.example/',
  'https://a.example/x_(y)',
  'http://b.example/?q=*a*&amp=1#c',
  'mailto:ann@a.example',
  'https://a.example/)',
)

const treeInlines = fc.letrec<{ inlines: MarkdownInline[]; inline: MarkdownInline }>(tie => ({
  inlines: fc.array(tie('inline'), { maxLength: 6 }),
  inline: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'look' },
    { arbitrary: words.map((text): MarkdownInline => ({ kind: 'text', text })), weight: 6 },
    { arbitrary: fc.constant<MarkdownInline>({ kind: 'break' }), weight: 1 },
    {
      arbitrary: tie('inlines').map((children): MarkdownInline => ({ kind: 'strong', children })),
      weight: 2,
    },
    { arbitrary: tie('inlines').map((children): MarkdownInline => ({ kind: 'em', children })), weight: 2 },
    {
      arbitrary: fc
        .tuple(href, tie('inlines'))
        .map(([to, children]): MarkdownInline => ({ kind: 'link', href: to, leadsTo: null, children })),
      weight: 1,
    },
    {
      arbitrary: tie('inlines').map((children): MarkdownInline => ({ kind: 'mention', id: anne, children })),
      weight: 1,
    },
  ),
})).inlines

/** A text as it can be made with buttons and keys, whether or not anybody would write it. */
export const madeDocument = fc.letrec<{ blocks: MarkdownBlock[]; block: MarkdownBlock }>(tie => ({
  blocks: fc.array(tie('block'), { maxLength: 4 }),
  block: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'made' },
    { arbitrary: treeInlines.map((children): MarkdownBlock => ({ kind: 'paragraph', children })), weight: 4 },
    { arbitrary: tie('blocks').map((children): MarkdownBlock => ({ kind: 'quote', children })), weight: 1 },
    {
      arbitrary: fc
        .tuple(
          fc.constantFrom(null, null, 1, 1, 0, 7, 98, 123_456),
          fc.array(tie('blocks'), { maxLength: 3 }),
        )
        .map(([start, items]): MarkdownBlock => ({ kind: 'list', start, items })),
      weight: 2,
    },
  ),
})).blocks
