import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { workOf } from '../../test/work-of.ts'
import { readPastedList } from './read-pasted-list.ts'

const word = (first: string, rest: string) =>
  fc
    .tuple(
      fc.constantFrom(...first),
      fc.array(fc.constantFrom(...rest), { minLength: 1, maxLength: 9 }).map(letters => letters.join('')),
    )
    .map(([head, tail]) => head + tail)

const name = fc
  .array(word('ABDÉKÖŁŚTŽЖ', 'abdeéiłnoöşuжя'), { minLength: 1, maxLength: 3 })
  .map(words => words.join(' '))
const host = fc.tuple(word('abk', 'abk'), word('xyz', 'xyz')).map(parts => parts.join('.'))
const local = fc.tuple(word('abk', 'abk_'), word('xyz', 'xyz0')).map(parts => parts.join('.'))
const email = fc.tuple(local, host).map(parts => parts.join('@'))
const person = fc.record({ name, email })
const people = fc.uniqueArray(person, { minLength: 1, maxLength: 60, selector: one => one.email })

/** How one person stands on a line of their own. */
const lines: ((one: { name: string; email: string }) => string)[] = [
  one => `${one.name} <${one.email}>`,
  one => `"${one.name}" <${one.email}>`,
  one => `${one.name}, ${one.email}`,
  one => `${one.name}; ${one.email}`,
  one => `${one.name}\t${one.email}`,
  one => `${one.email}\t${one.name}`,
  one => `${one.email} ${one.name}`,
  one => `${one.email}, ${one.name}`,
  one => `  - ${one.name} (${one.email}) `,
  one => `3. ${one.name}: ${one.email.toUpperCase()}`,
  one => `<${one.email}> ${one.name};`,
]

test('whoever is on a list is read as written, however each line is put', () => {
  const forms = fc.infiniteStream(fc.constantFrom(...lines))
  const ends = fc.constantFrom('\n', '\r\n', '\n\n', ' \n')
  fc.assert(
    fc.property(people, forms, ends, (listed, form, end) => {
      const text = listed.map(one => (form.next().value ?? lines[0])(one)).join(end)
      expect(readPastedList(text)).toEqual({ people: listed, refusals: [] })
    }),
  )
})

test('many on one line are read as written, with commas or semicolons between them', () => {
  const inline = fc.constantFrom(lines[0], lines[1], lines[6])
  const between = fc.constantFrom(', ', '; ', ';', ',  ')
  fc.assert(
    fc.property(people, inline, between, (listed, form, separator) => {
      const text = listed.map(one => form?.(one)).join(separator)
      expect(readPastedList(text)).toEqual({ people: listed, refusals: [] })
    }),
  )
})

test('whatever is pasted, nothing breaks, and what is read has an address and a name', () => {
  const soup = fc.array(fc.oneof(fc.string(), email, fc.constantFrom('\n', ',', '<', '>', '"', ' @ ')), {
    maxLength: 30,
  })
  fc.assert(
    fc.property(soup, parts => {
      const read = readPastedList(parts.join(' '))
      for (const one of read.people) {
        expect(one.name).not.toBe('')
        expect(one.email).toMatch(/^[^\s@]+@[^\s@]+$/)
      }
      expect(read.refusals.every(({ path, message }) => path[0] === 'list' && message !== '')).toBe(true)
    }),
  )
})

test('every line that cannot be read is named, with what it lacks', () => {
  const { people: read, refusals } = readPastedList(
    'Anna Bell <anna@example.org>\nBen Ode\nCem cem@\nDee dee@example.org, eve@example.org Eve',
  )
  expect(read).toHaveLength(1)
  expect(refusals.map(({ code, message }) => [code, message])).toEqual([
    ['NO_ADDRESS', 'Line 2 has no address in it: “Ben Ode”.'],
    ['BAD_ADDRESS', 'On line 3 no letter would reach “cem@”.'],
    [
      'UNCLEAR',
      'On line 4 it is not clear whose address is whose: “Dee dee@example.org, eve@example.org Eve”. Put one person a line.',
    ],
  ])
})

test.each([
  ['"Bell, Anna" <anna@example.org>', 'Anna Bell'],
  ['Bell, Anna <anna@example.org>', 'Anna Bell'],
  ['anna.bell@example.org', 'Anna Bell'],
  ["'Anna Bell' <anna@example.org>", 'Anna Bell'],
  ['Name,Email\nAnna,Bell,anna@example.org', 'Anna Bell'],
  ['mailto:anna@example.org Anna Bell', 'Anna Bell'],
])('%s is Anna Bell', (text, expected) => {
  expect(readPastedList(text).people.map(one => one.name)).toEqual([expected])
})

test('someone listed twice is read once', () => {
  const { people: read } = readPastedList('Anna <anna@example.org>\nAnna B. <ANNA@example.org>')
  expect(read).toEqual([{ name: 'Anna', email: 'anna@example.org' }])
})

test('a name that is given for an address wins over none, wherever on the list it stands', () => {
  const bare = 'ab@example.org'
  const named = 'Anna Bell <AB@example.org>'
  for (const list of [
    [bare, named],
    [named, bare],
    [bare, named, 'A. Bell <ab@example.org>', bare],
  ])
    expect(readPastedList(list.join('\n')).people).toEqual([{ name: 'Anna Bell', email: bare }])
})

test.each([
  ['no @', 'a'.repeat(19_000)],
  ['dots after an @', `a@${'.'.repeat(19_000)}x`],
  ['dashes in a name', `a${'-'.repeat(19_000)}a anna@example.org`],
  ['quotation marks', `${'"a, '.repeat(4_700)}@`],
  ['letters and commas', `${'a, '.repeat(6_300)}anna@example.org`],
])('a long line is read in no time: %s', async (_, line) => {
  expect(await workOf(() => readPastedList(line))).toBeLessThan(100)
})
