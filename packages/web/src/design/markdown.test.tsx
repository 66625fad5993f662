import { renderToStaticMarkup } from 'react-dom/server'
import { MemoryRouter } from 'react-router'
import { describe, expect, test } from 'vitest'
import { hostileText, numbersFrom } from '../../test/hostile-texts.ts'
import { Markdown } from './markdown.tsx'

const drawn = (source: string) => renderToStaticMarkup(<Markdown source={source} />)

describe('hostile words', () => {
  test('1,000 hostile texts draw nothing outside the allow-list', { timeout: 60_000 }, () => {
    for (let seed = 1; seed <= 1000; seed += 1) {
      const source = hostileText(seed)
      expect(strangersIn(drawn(source)), `seed ${seed}: ${source}`).toEqual([])
    }
  })

  test('the check itself sees a stranger', () => {
    expect(strangersIn('<p onclick="x">a</p>')).toEqual(['p onclick="x"'])
    expect(strangersIn('<img src="https://a.example/x"/>')).toEqual(['img src="https://a.example/x"/'])
    expect(
      strangersIn('<a href="javascript:alert(1)" rel="noopener noreferrer nofollow">a</a>'),
    ).toHaveLength(1)
  })

  test('no letter or digit is lost, whatever the text', { timeout: 60_000 }, () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const words = plainWordsWithMarks(seed)
      const shown = drawn(words).replace(/<[^>]*>/g, '')
      for (const word of words.match(/word\d+/g) ?? []) expect(shown, words).toContain(word)
    }
  })
})

describe('names', () => {
  const anne = '0199aaaa-0000-7000-8000-000000000001'
  const other = '0199aaaa-0000-7000-8000-000000000002'
  const people = { [anne]: { name: 'Anne <b>Brody</b>', to: '/g/a/people/anne' } }

  const withPeople = (source: string) =>
    renderToStaticMarkup(
      <MemoryRouter>
        <Markdown source={source} people={people} />
      </MemoryRouter>,
    )

  test('whoever is truly named is a link to them, by their own name, whatever was written', () => {
    const link = '<a href="/g/a/people/anne" data-discover="true">@Anne &lt;b&gt;Brody&lt;/b&gt;</a>'
    for (const written of ['@Anne Brody', '@Priya Kaur', 'the boss', '**@A**', ''])
      expect(withPeople(`Ask [${written}](member:${anne}).`)).toContain(`<p>Ask ${link}.</p>`)
  })

  test('whoever is not named truly stays plain words', () => {
    expect(withPeople(`Ask [@Priya Kaur](member:${other}).`)).toContain('<p>Ask @Priya Kaur.</p>')
    expect(withPeople('Ask [@Priya](member:constructor).')).not.toContain('<a')
    expect(withPeople(`Ask @Anne Brody, member:${anne}.`)).not.toContain('<a')
  })

  test('a link has no name in it, and a name no link', () => {
    expect(withPeople(`[![@Anne](member:${anne})](https://a.example)`).match(/<a /g)).toHaveLength(1)
    expect(withPeople(`[@Anne ![x](https://a.example)](member:${anne})`).match(/<a /g)).toHaveLength(1)
  })
})

describe('knotted words', () => {
  const units = [
    '>',
    '> ',
    '*',
    '_',
    '[',
    '![',
    ']',
    '- ',
    '1. ',
    '*a ',
    'a*',
    '*a_ ',
    '[a](',
    '`',
    '\\',
    '&a',
    '<a',
  ]
  const broken = [
    '> a\n',
    '- a\n',
    '*a*',
    '[a](https://b.example) ',
    'https://a.example/) ',
    '>'.repeat(10) + 'a\n',
  ]
  const closed = ['['.repeat(10_000) + ']'.repeat(10_000), stairs(140), 'https://' + ')'.repeat(19_000)]
  const texts = [...units, ...broken].map(unit =>
    unit.repeat(Math.ceil(20_000 / unit.length)).slice(0, 20_000),
  )

  test.each([...texts, ...closed].map(source => [source.slice(0, 24), source]))(
    '20,000 characters like %j are drawn in half a second',
    (_start, source) => {
      // The quickest of ten, and one is enough: a busy machine is not a slow drawing.
      let quickest = Infinity
      for (let tries = 0; tries < 10 && quickest >= 500; tries++) {
        const before = process.threadCpuUsage()
        drawn(source)
        const { user, system } = process.threadCpuUsage(before)
        quickest = Math.min(quickest, (user + system) / 1_000)
      }
      expect(quickest).toBeLessThan(500)
    },
  )
})

/** Every tag that is not exactly one the drawing may make. */
function strangersIn(markup: string): string[] {
  const allowed = [
    /^\/?(?:p|strong|em|ul|ol|li|blockquote|div|span|a)$/,
    /^br\/$/,
    /^ol start="\d+"$/,
    /^(?:div|span) class="[\w- ]+"$/,
    /^a href="(?:https?:\/\/|mailto:)[^"]*" rel="noopener noreferrer nofollow"$/,
  ]
  return [...markup.matchAll(/<([^>]*)>?/g)]
    .map(found => found[1] ?? '')
    .filter(tag => !allowed.some(pattern => pattern.test(tag)))
}

function plainWordsWithMarks(seed: number): string {
  const next = numbersFrom(seed)
  const marks = [
    '*',
    '**',
    '_',
    ' ',
    '\n',
    '\n\n',
    '> ',
    '- ',
    '1. ',
    '# ',
    '`',
    '    ',
    '<',
    '>',
    '| ',
    '![',
    '](',
    ')',
    '~',
  ]
  return Array.from({ length: 20 }, (_, index) => {
    const mark = marks[Math.floor(next() * marks.length)]
    return `${mark}word${index}`
  }).join('')
}

function stairs(steps: number): string {
  return Array.from({ length: steps }, (_, step) => `${' '.repeat(2 * step)}- a`).join('\n')
}
