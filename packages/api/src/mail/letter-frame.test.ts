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
