import { describe, expect, test } from 'vitest'
import type { MarkdownBlock, MarkdownInline } from './markdown-tree.ts'
import { parseMarkdown } from './parse-markdown.ts'

const text = (words: string): MarkdownInline => ({ kind: 'text', text: words })
const paragraph = (...children: MarkdownInline[]): MarkdownBlock => ({ kind: 'paragraph', children })

describe('what a post may hold', () => {
  test('paragraphs, strong and em', () => {
    expect(parseMarkdown('I *did* too.\n\nAll my **kindness** had been for me.')).toEqual([
      paragraph(text('I '), { kind: 'em', children: [text('did')] }, text(' too.')),
      paragraph(text('All my '), { kind: 'strong', children: [text('kindness')] }, text(' had been for me.')),
    ])
  })

  test('a single newline is a line break, as people mean it', () => {
    expect(parseMarkdown('Monday\nTuesday\r\nFriday')).toEqual([
      paragraph(text('Monday'), { kind: 'break' }, text('Tuesday'), { kind: 'break' }, text('Friday')),
    ])
  })

  test('a list keeps the number it begins with', () => {
    expect(parseMarkdown('3. Tell her first\n4. Then the others')).toEqual([
      {
        kind: 'list',
        start: 3,
        items: [[paragraph(text('Tell her first'))], [paragraph(text('Then the others'))]],
      },
    ])
  })

  test('a quote', () => {
    expect(parseMarkdown('> I have waited too long.\n\nI did too.')).toEqual([
      { kind: 'quote', children: [paragraph(text('I have waited too long.'))] },
      paragraph(text('I did too.')),
    ])
  })
})

describe('what a post may not hold stays as it was typed', () => {
  test.each(['# Not a heading', '`not code`', '<b>not bold</b>', '***', '[home]: the place', '| a | b |'])(
    '%s',
    source => {
      expect(parseMarkdown(source)).toEqual([paragraph(text(source))])
    },
  )

  test('a fenced block keeps its fences and its lines', () => {
    expect(parseMarkdown('```\nlet x\n```')).toEqual([
      paragraph(text('```'), { kind: 'break' }, text('let x'), { kind: 'break' }, text('```')),
    ])
  })
})

describe('links', () => {
  const linkOf = (source: string) => {
    const [first] = parseMarkdown(source)
    return first?.kind === 'paragraph' ? first.children : []
  }

  test('a link whose words do not name its place shows the place', () => {
    expect(linkOf('[the form](https://example.org/form)')).toEqual([
      {
        kind: 'link',
        href: 'https://example.org/form',
        leadsTo: 'example.org',
        children: [text('the form')],
      },
    ])
  })

  test('a pasted address becomes a link, without the full stop of its sentence', () => {
    expect(linkOf('See https://example.org/a_(b). Thanks')).toEqual([
      text('See '),
      {
        kind: 'link',
        href: 'https://example.org/a_(b)',
        leadsTo: null,
        bare: true,
        children: [text('https://example.org/a_(b)')],
      },
      text('. Thanks'),
    ])
  })

  test.each([
    ['[https://bank.example](https://thief.example)', 'thief.example'],
    ['https://bank.example@thief.example/', 'thief.example'],
    ['[https://bank.example](https://bank.example.thief.example)', 'bank.example.thief.example'],
    ['[ann@example.org](mailto:bob@example.org)', 'bob@example.org'],
    ['https://b\u0430nk.example/', 'xn--bnk-6cd.example'],
  ])('%s says that it leads to %s', (source, place) => {
    expect(linkOf(source)).toContainEqual(expect.objectContaining({ kind: 'link', leadsTo: place }))
  })

  test.each([
    'javascript:alert(1)',
    'JaVa&#115;cript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '/g/other',
    '//a.example',
  ])('an address like %s is words, not a link', address => {
    const children = linkOf(`[press](${address})`)
    expect(children.every(child => child.kind === 'text')).toBe(true)
    expect(children[0]).toEqual(text('press'))
    expect(children).toHaveLength(2)
  })

  test('a picture becomes a link with its words, and one without words shows its address', () => {
    expect(linkOf('![the *new* sign](https://example.org/sign.png)')).toEqual([
      expect.objectContaining({ kind: 'link', children: [text('the new sign')], leadsTo: 'example.org' }),
    ])
    expect(linkOf('![](https://example.org/sign.png)')).toEqual([
      expect.objectContaining({
        kind: 'link',
        children: [text('https://example.org/sign.png')],
        leadsTo: null,
      }),
    ])
  })
})
