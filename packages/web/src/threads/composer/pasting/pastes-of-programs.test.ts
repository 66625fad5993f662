import { describe, expect, test } from 'vitest'
import { parsePasted } from '../../../../test/parse-pasted.ts'
import type { Program } from '../../../../test/pastes/program.ts'
import { scenes } from '../../../../test/pastes/scenes.ts'
import * as mail from '../../../../test/pastes/written-after-mail-programs.ts'
import * as pages from '../../../../test/pastes/written-after-pages.ts'
import * as spreadsheets from '../../../../test/pastes/written-after-spreadsheets.ts'
import * as wordProcessors from '../../../../test/pastes/written-after-word-processors.ts'
import { cleanHtml } from './clean-paste.ts'

const clean = (html: string) => cleanHtml(html, parsePasted, 'https://sixthirty.example')

const programs: Program[] = [wordProcessors, mail, pages].flatMap(written => Object.values(written))
const pastes = programs.flatMap(program =>
  scenes.flatMap(({ name, copied, markdown }) => {
    const body = copied(program)
    return body === null ? [] : [{ program: program.name, name, html: program.page(body), markdown }]
  }),
)

describe('what is copied in a program is pasted as clean Markdown', () => {
  test.each(pastes)('$program: $name', ({ html, markdown }) => {
    expect(clean(html)).toBe(markdown)
  })

  test('there are as many pastes as it takes to trust it', () => {
    expect(new Set(pastes.map(({ html }) => html)).size).toBeGreaterThanOrEqual(200)
  })
})

describe('cells become lines', () => {
  test.each(Object.values(spreadsheets))('$name: rows', ({ page, table, strong, link }) => {
    const rows = [
      ['Name', 'Cups'],
      [strong('Dana'), '2'],
      [link('Priya', 'https://example.org/priya'), '1'],
    ]
    expect(clean(page(table(rows)))).toBe('Name | Cups\n**Dana** | 2\n[Priya](https://example.org/priya) | 1')
  })

  test.each(Object.values(spreadsheets))('$name: one column', ({ page, table }) => {
    expect(clean(page(table([['Dana'], ['Priya'], ['Anne']])))).toMatch(/^Dana\n{1,2}Priya\n{1,2}Anne$/)
  })
})
