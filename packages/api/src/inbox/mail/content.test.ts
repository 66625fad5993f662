import { expect, it } from 'vitest'
import { Confidence } from '../../threads/confidence/confidence.ts'
import { contentFor, MailContent } from './content.ts'

const { FULL, FIRST_LINES, TITLE, NOTHING } = MailContent

it('lets travel what the group chose, where a thread is the whole table’s or none is concerned', () => {
  for (const content of [FULL, FIRST_LINES, TITLE, NOTHING])
    for (const confidence of [Confidence.TABLE, Confidence.LESSON_MAY_TRAVEL, null])
      expect(contentFor(content, confidence)).toBe(content)
})

it('lets no more than the title travel of what is not to be raised again', () => {
  expect(
    [FULL, FIRST_LINES, TITLE, NOTHING].map(content => contentFor(content, Confidence.NOT_AGAIN)),
  ).toEqual([TITLE, TITLE, TITLE, NOTHING])
})

it('lets nothing travel of what is kept among a few', () => {
  for (const content of [FULL, FIRST_LINES, TITLE, NOTHING])
    for (const confidence of [Confidence.NAMED, Confidence.PRESENT])
      expect(contentFor(content, confidence)).toBe(NOTHING)
})
