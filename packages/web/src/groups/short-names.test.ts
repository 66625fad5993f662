import { expect, it } from 'vitest'
import { shortNames } from './short-names.ts'

it('calls people by their first names', () => {
  expect(shortNames(['Priya Kaur', 'Tomás Ortega', 'Bo'])).toEqual(['Priya', 'Tomás', 'Bo'])
})

it('adds an initial where two share a first name, and only there', () => {
  expect(shortNames(['Anne Lind', 'Anne Moss', 'Rob Hill'])).toEqual(['Anne L.', 'Anne M.', 'Rob'])
})

it('gives the whole name where the initial is shared too', () => {
  expect(shortNames(['Anne Lind', 'Anne Lowe', 'Anne'])).toEqual(['Anne Lind', 'Anne Lowe', 'Anne'])
})
