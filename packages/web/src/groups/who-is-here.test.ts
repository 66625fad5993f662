import { expect, it } from 'vitest'
import { tableWords } from './copy/table-words.ts'

const seated = (name: string, over = {}) => ({
  name,
  isViewer: false,
  standing: 'SETTLED',
  companion: null,
  ...over,
})
const viewer = seated('Priya Kaur', { isViewer: true })

it('says who is at the table, the reader last', () => {
  expect(tableWords.whoIsHere([viewer, seated('Dana Whitfield'), seated('Tomás Ortega')])).toBe(
    'Dana Whitfield, Tomás Ortega, and you are at this table.',
  )
})

it('does not leave a founder alone with a plural', () => {
  expect(tableWords.whoIsHere([viewer])).toBe('Only you are at this table so far.')
})

it('says who is new and with whom, and calls the reader you', () => {
  const withDana = seated('Jo Fairbanks', {
    standing: 'NEWCOMER',
    companion: { name: 'Dana Whitfield', isViewer: false },
  })
  const withReader = seated('Mina Sato', {
    standing: 'NEWCOMER',
    companion: { name: 'Priya Kaur', isViewer: true },
  })
  expect(tableWords.whoIsHere([viewer, withDana, withReader])).toContain(
    'Jo Fairbanks is new here, with Dana Whitfield. Mina Sato is new here, with you.',
  )
  expect(tableWords.whoIsHere([{ ...viewer, standing: 'NEWCOMER' }, seated('Bo')])).toContain(
    'You are new here.',
  )
})
