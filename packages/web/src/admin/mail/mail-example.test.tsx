import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { copy, weekdays } from './copy/en.ts'
import { MailExample } from './mail-example.tsx'

const drawn = (content: 'FULL' | 'FIRST_LINES' | 'TITLE' | 'NOTHING') =>
  renderToStaticMarkup(<MailExample content={content} group="Harbour Street" />)
const { firstLines, rest, subject, by } = copy.example

it('shows all words, how they begin, the title alone, or none of it', () => {
  expect(drawn('FULL')).toContain(firstLines + rest)
  expect(drawn('FIRST_LINES')).toContain(`${firstLines}…`)
  expect(drawn('FIRST_LINES')).not.toContain(rest)
  expect(drawn('TITLE')).toContain(subject)
  for (const content of ['TITLE', 'NOTHING'] as const) expect(drawn(content)).not.toContain(firstLines)
})

it('names nobody and nothing but the group where nothing travels', () => {
  expect(drawn('NOTHING')).toContain('Something new at Harbour Street')
  expect(drawn('NOTHING')).not.toMatch(/Anne|Letting/)
  expect(drawn('NOTHING')).not.toContain(by)
})

it('counts the days of the week from Monday', () => {
  expect(weekdays[0]).toEqual({ value: '1', name: 'Monday' })
  expect(weekdays[6]).toEqual({ value: '7', name: 'Sunday' })
})
