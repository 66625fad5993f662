import { describe, expect, test } from 'vitest'
import { EditorState } from 'prosemirror-state'
import { parseMarkdown } from '../../../design/parse-markdown.ts'
import { fromMarkdown } from './from-markdown.ts'
import { schema } from './schema.ts'
import { toMarkdown } from './to-markdown.ts'

const anne = '0199aaaa-0000-7000-8000-000000000001'

/** The same document without any memory of how it was written. */
const forgetful = (source: string) => schema.nodeFromJSON(fromMarkdown(source).toJSON())

const sources = [
  'I *did* too.\n\nAll my **kindness** had been for me.',
  'Monday\nTuesday\nFriday',
  '- one\n- two\n  - within\n  - two\n- three',
  '3. Tell her first\n4. Then the others',
  '> I have waited too long.\n>\n> - and so\n> - on\n\nI did too.',
  `Ask [@Anne Brody](member:${anne}), she knows.`,
  'See [the form](https://example.org/form) and https://example.org/a_(b).',
  '***both*** and **strong *and stressed***',
  '**a**b, "**c**"',
  '2 * 3 * 4, snake_case_name, a & b, a < b, [x] done, AT&T',
  'first\n\\\nthird',
  '- one\n\n* two',
  '1. one\n\n1) two',
  '- - nested at once\n- > quoted\n- ',
]

describe('there and back', () => {
  test.each(sources)('%j is the same text', source => {
    expect(toMarkdown(forgetful(source))).toBe(source.trimEnd())
  })

  test.each(['* a\n* b\n', 'a\n\n\n\nb  ', '__a__ _b_', ' - a\n - b', '1) a', '#  no heading', '\n\na'])(
    'untouched, %j goes back letter by letter',
    source => {
      expect(toMarkdown(fromMarkdown(source))).toBe(source)
    },
  )

  test.each([
    ...sources,
    '**“a”**b',
    '*a***b**',
    'x ![a picture](https://example.org/a.png) y',
    '[a](javascript:alert(1)) b',
    '[a](https://example.org/ "title")',
    '\\*not\\* \\[a\\](b)',
    '1\\. no list\n\\- none\n\\> none',
    'a &amp;copy; b',
    '**a [b c](https://example.org/x) d**',
  ])('written anew, %j reads alike', source => {
    expect(forgetful(toMarkdown(forgetful(source))).toJSON()).toEqual(forgetful(source).toJSON())
  })
})

describe('words that look like marks', () => {
  const paragraph = (words: string) =>
    schema.nodes.doc.create(null, schema.nodes.paragraph.create(null, schema.text(words)))

  test.each([
    ['*a*', '\\*a\\*'],
    ['- a', '\\- a'],
    ['12. a', '12\\. a'],
    ['> a', '\\> a'],
    ['[a](b)', '[a\\](b)'],
    ['C:\\*', 'C:\\\\*'],
    ['&amp; <https://a.b>', '\\&amp; \\<https://a.b>'],
    ['5 * 3, a_b, - c, [d]', '5 * 3, a_b, - c, [d]'],
  ])('typed on the rich surface, %j is kept as %j and drawn as it was typed', (words, kept) => {
    expect(toMarkdown(paragraph(words))).toBe(kept)
    expect(fromMarkdown(kept).textContent).toBe(words)
  })

  test('strong letters within a word, next to a sign, stay strong', () => {
    const strong = schema.text('“a”', [schema.marks.strong.create()])
    const doc = schema.nodes.doc.create(null, schema.nodes.paragraph.create(null, [strong, schema.text('b')]))
    expect(fromMarkdown(toMarkdown(doc)).eq(doc)).toBe(true)
  })
})

describe('where something was changed', () => {
  const changed = (source: string, word: string, insert: string) => {
    const state = EditorState.create({ doc: fromMarkdown(source) })
    let at = -1
    state.doc.descendants((node, position) => {
      const found = node.text?.indexOf(word) ?? -1
      if (found >= 0) at = position + found
    })
    return toMarkdown(state.apply(state.tr.insertText(insert, at, at + word.length)).doc)
  }

  test('everything else is as it was written', () => {
    expect(changed('__a__\n\n\n* one\n* two\n> said\n\nlast', 'last', 'end')).toBe(
      '__a__\n\n\n* one\n* two\n> said\n\nend',
    )
    expect(changed('__a__\n\nb\n\n1) c', 'b', 'B')).toBe('__a__\n\nB\n\n1) c')
  })

  test('what is taken away takes nothing else with it', () => {
    const source = '- one\n\nbetween\n\n- two'
    const doc = fromMarkdown(source)
    const state = EditorState.create({ doc })
    const from = doc.child(0).nodeSize
    const without = state.apply(state.tr.delete(from, from + doc.child(1).nodeSize)).doc
    expect(parseMarkdown(toMarkdown(without))).toHaveLength(2)
  })

  test('an empty quote, list or paragraph says nothing', () => {
    const { doc, quote, list, item, paragraph } = schema.nodes
    const empty = paragraph.create()
    expect(
      toMarkdown(
        doc.create(null, [empty, quote.create(null, empty), list.create(null, item.create(null, empty))]),
      ),
    ).toBe('')
  })
})
