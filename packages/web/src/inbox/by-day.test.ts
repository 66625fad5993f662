import { expect, test } from 'vitest'
import { byDay, dayWords } from './by-day.ts'

const at = (...moments: string[]) => moments.map(happenedAt => ({ happenedAt }))

test('a list is parted where the reader’s own day ends, not the one of somewhere else', () => {
  const items = at('2026-11-24T23:30:00Z', '2026-11-24T12:00:00Z', '2026-11-24T03:30:00Z')
  const days = (zone: string) => byDay(items, zone).map(({ day, items: told }) => `${day}: ${told.length}`)
  expect(days('UTC')).toEqual(['2026-11-24: 3'])
  expect(days('America/Halifax')).toEqual(['2026-11-24: 2', '2026-11-23: 1'])
  expect(days('Pacific/Auckland')).toEqual(['2026-11-25: 2', '2026-11-24: 1'])
})

test('a day that comes again on a later page is still one day', () => {
  expect(
    byDay(at('2026-11-24T12:00:00Z', '2026-11-24T11:00:00Z', '2026-11-23T12:00:00Z'), 'UTC'),
  ).toHaveLength(2)
  expect(byDay([], 'UTC')).toEqual([])
})

test('days are called as people call them', () => {
  expect(dayWords('2026-11-24', '2026-11-24')).toBe('Today')
  expect(dayWords('2026-11-23', '2026-11-24')).toBe('Yesterday')
  expect(dayWords('2026-11-17', '2026-11-24')).toMatch(/^Tuesday.*November/)
  expect(dayWords('2025-11-17', '2026-11-24')).toContain('2025')
  expect(dayWords('2026-11-25', '2026-11-24')).toMatch(/^Wednesday/)
})
