import { expect, test } from 'vitest'
import { writeLetter } from './letter-frame.tsx'
import { withoutLineBreaks } from './without-line-breaks.ts'

const letter = writeLetter({
  subject: 'Priya would like you to come',
  heading: 'Priya would like you to come',
  pieces: [
    { says: 'Priya Kaur writes:' },
    { words: 'You ask <good> questions.\nCome & see.', by: 'Priya Kaur, pharmacist' },
    { digits: '042007' },
    { button: 'Read more', leadsTo: 'https://table.example.org/i/code' },
  ],
  because: 'You get this because Priya gave us your address.',
})

test('a letter says the same as plain text and as HTML', () => {
  expect(letter.text).toBe(`Priya would like you to come

Priya Kaur writes:

> You ask <good> questions.
> Come & see.
— Priya Kaur, pharmacist

    042 007

Read more:
https://table.example.org/i/code

--

You get this because Priya gave us your address.
`)
  expect(letter.html).toContain('You ask &lt;good&gt; questions.')
  expect(letter.html).toContain('<br/>Come &amp; see.')
  expect(letter.html).toContain('042 007')
  expect(letter.html).toContain('href="https://table.example.org/i/code"')
})

test('a letter asks for nothing from elsewhere', () => {
  expect(letter.html).not.toMatch(/<img|<link|<script|url\(|@import/)
})

test('names lose what could bend a header or the direction of reading', () => {
  expect(withoutLineBreaks('Dana\r\nBcc: eve\u0000 \u202eevil\u2066')).toBe('Dana Bcc: eve  evil')
  expect(withoutLineBreaks('Anne 👩‍🔧')).toBe('Anne 👩‍🔧')
})

test('no name or title breaks a line of a letter, and nothing turns the direction of what follows', () => {
  const turned = 'Eve\u202e\u0007\r\nBcc: all'
  const { subject, text, html } = writeLetter({
    subject: `${turned} named you`,
    heading: `${turned} named you`,
    pieces: [
      { says: `This is why ${turned} wrote:` },
      { words: 'One\u2066\u0000\r\nTwo\u202b\tthree', by: turned },
      { section: turned },
      { entries: [{ sentence: turned, words: 'Four\u202e', by: turned, leadsTo: null }] },
      { button: turned, leadsTo: 'https://table.example.org/' },
    ],
    because: `You know ${turned}.`,
    ways: [{ says: `No more of ${turned}`, leadsTo: 'https://table.example.org/u' }],
  })
  expect(subject).toBe('Eve Bcc: all named you')
  for (const written of [text, html]) {
    expect(written).not.toMatch(/[\u202a-\u202e\u2066-\u2069]|(?![\n\t])\p{Cc}/u)
    expect(written).not.toMatch(/^Bcc/m)
  }
  expect(text).toContain('> One\n> Two\tthree\n— Eve Bcc: all')
})

test('what people wrote from right to left is read from right to left', () => {
  const { html } = writeLetter({
    subject: 'Coffee',
    heading: 'Coffee',
    pieces: [
      { words: 'בוקר טוב', by: 'נועה' },
      { entries: [{ sentence: 'Coffee', words: 'שלום', leadsTo: null }] },
    ],
    because: 'So.',
  })
  expect(html.match(/dir="auto"/g)).toHaveLength(3)
})
