import { describe, expect, test } from 'vitest'
import { beginName } from './begin-name.ts'
import { continueLines } from './continue-lines.ts'
import { linkWords } from './link-words.ts'
import { markWords } from './mark-words.ts'
import { openLines } from './open-lines.ts'
import { quoteWords, withQuote } from './quote-words.ts'
import { edited, type Edit, type Writing } from './writing.ts'

/** A writing with its chosen stretch between ‹ and ›, or its caret at ‹›. */
function written(drawing: string): Writing {
  const from = drawing.indexOf('‹')
  const to = drawing.indexOf('›') - 1
  return { text: drawing.replace(/[‹›]/g, ''), from, to }
}

function drawn({ text, from, to }: Writing): string {
  return `${text.slice(0, from)}‹${text.slice(from, to)}›${text.slice(to)}`
}

const after = (drawing: string, edit: (writing: Writing) => Edit) => {
  const writing = written(drawing)
  return drawn(edited(writing, edit(writing)))
}

describe('strong and em', () => {
  test.each([
    ['I ‹did› too', 'I **‹did›** too'],
    ['I **‹did›** too', 'I ‹did› too'],
    ['I *‹did›* too', 'I ***‹did›*** too'],
    ['I‹ did ›too', 'I **‹did›** too'],
    ['I ‹› too', 'I **‹›** too'],
    ['‹- one\n- two\n\n> three›', '‹- **one**\n- **two**\n\n> **three**›'],
  ])('strong: %j becomes %j', (before, expected) => {
    expect(after(before, writing => markWords(writing, '**'))).toBe(expected)
  })

  test.each([
    ['I ‹did› too', 'I *‹did›* too'],
    ['I *‹did›* too', 'I ‹did› too'],
    ['I **‹did›** too', 'I ***‹did›*** too'],
    ['I ***‹did›*** too', 'I **‹did›** too'],
  ])('em: %j becomes %j', (before, expected) => {
    expect(after(before, writing => markWords(writing, '*'))).toBe(expected)
  })
})

describe('list and quote', () => {
  test.each([
    ['‹one\ntwo›', '‹- one\n- two›'],
    ['‹- one\n- two›', '‹one\ntwo›'],
    ['o‹›ne', '- one‹›'],
    ['‹›', '- ‹›'],
    ['So:\n‹one›', 'So:\n\n‹- one›'],
    ['So:\n\n‹one\n\ntwo›', 'So:\n\n‹- one\n\n- two›'],
    ['- one\n‹two›', '- one\n‹- two›'],
  ])('list: %j becomes %j', (before, expected) => {
    expect(after(before, writing => openLines(writing, '- '))).toBe(expected)
  })

  test('a quote keeps its empty lines inside', () => {
    expect(after('‹one\n\ntwo›', writing => openLines(writing, '> '))).toBe('‹> one\n> \n> two›')
  })
})

describe('link', () => {
  test.each([
    ['see ‹the form›', 'see [the form](‹https://›)'],
    ['see ‹https://example.org/a›', 'see [‹›](https://example.org/a)'],
    ['see ‹›', 'see [‹›](https://)'],
  ])('%j becomes %j', (before, expected) => {
    expect(after(before, linkWords)).toBe(expected)
  })
})

describe('naming somebody', () => {
  test.each([
    ['‹›', '@‹›'],
    ['Ask‹›', 'Ask @‹›'],
    ['Ask ‹›', 'Ask @‹›'],
    ['Ask ‹her› now', 'Ask her @‹› now'],
  ])('%j becomes %j', (before, expected) => {
    expect(after(before, beginName)).toBe(expected)
  })
})

describe('Enter', () => {
  test.each([
    ['- one‹›', '- one\n- ‹›'],
    ['9. one‹›', '9. one\n10. ‹›'],
    ['  * one ‹›two', '  * one \n  * ‹›two'],
    ['> said‹›', '> said\n> ‹›'],
    ['- one\n- ‹›', '- one\n‹›'],
  ])('within a list or quote: %j becomes %j', (before, expected) => {
    const writing = written(before)
    const edit = continueLines(writing)
    expect(edit && drawn(edited(writing, edit))).toBe(expected)
  })

  test.each(['one‹›', '‹›- one', '-one‹›', '1987‹›', '- one\n\n‹›'])(
    'anywhere else, %j, it is left alone',
    before => {
      expect(continueLines(written(before))).toBeNull()
    },
  )
})

describe('quoting someone', () => {
  test('every line is quoted, and there is room to answer below', () => {
    expect(quoteWords('I have waited.\n\nToo long.')).toBe('> I have waited.\n>\n> Too long.\n\n')
  })

  test('what they quoted themselves is left out, unless it is all there is', () => {
    expect(quoteWords('> Why?\n\nBecause.')).toBe('> Because.\n\n')
    expect(quoteWords('> Why?')).toBe('> > Why?\n\n')
  })

  test('a quote comes below what was already written', () => {
    expect(withQuote('First. ', 'Why?')).toBe('First.\n\n> Why?\n\n')
    expect(withQuote('', 'Why?')).toBe('> Why?\n\n')
  })
})
