import { describe, expect, test } from 'vitest'
import { parseMarkdown } from '../../../design/parse-markdown.ts'
import { settleBlocks } from './settled-blocks.ts'
import { writeMarkdown } from './write-markdown.ts'

const says = (source: string) => settleBlocks(parseMarkdown(source))

describe('as few signs as it takes', () => {
  test.each([
    ['I *did* **too**.', 'I *did* **too**.'],
    ['- one\n- two\n  - three', '- one\n- two\n  - three'],
    ['999999999. one\n999999999. two', '999999999. one\n999999999. two'],
    ['5* hotel, snake_case, 2 * 3 * 4, [x], a <b>, R&D', '5* hotel, snake_case, 2 * 3 * 4, [x], a <b>, R&D'],
    ['* one\n\n\n* two', '- one\n- two'],
    ['See https://a.example/x_(y).', 'See https://a.example/x_(y).'],
    ['\\- not a list', '\\- not a list'],
    ['1987\\. A year', '1987\\. A year'],
    ['**a**b', '**a**b'],
    ['<https://example.org/a>', 'https://example.org/a'],
    ['> one\n>\n> two\n\nthree', '> one\n>\n> two\n\nthree'],
  ])('%j', (source, written) => {
    expect(writeMarkdown(parseMarkdown(source))).toBe(written)
  })
})

describe('what Markdown cannot say loses its marks, never its words', () => {
  test('a text so knotted that a post would show its marks', () => {
    const bold = Array.from({ length: 600 }, (_, at) => ({
      kind: 'strong' as const,
      children: [
        { kind: 'text' as const, text: `w${at}` },
        { kind: 'text' as const, text: '' },
      ],
    }))
    const spaced = bold.flatMap(mark => [mark, { kind: 'text' as const, text: ' ' }])
    const written = writeMarkdown([{ kind: 'paragraph', children: spaced }])
    expect(written).toMatch(/^w0 w1 /)
    expect(says(written)).toHaveLength(1)
  })

  test('a text that was knotted stays as it was typed', () => {
    const knotted = '*'.repeat(3) + ' * a'.repeat(1_001)
    expect(writeMarkdown(parseMarkdown(knotted))).toBe(knotted)
  })
})
