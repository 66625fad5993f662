import { expect, it } from 'vitest'
import { stopsOf } from './stops.ts'

const startedAt = '2026-05-01T12:00:00Z'
const endedAt = '2026-05-04T12:00:00Z'
const heldAt = '2026-05-03T12:00:00Z'
const drawn = (over: Partial<Parameters<typeof stopsOf>[0]>) =>
  stopsOf({ state: 'PROPOSED', startedAt, heldAt: null, endedAt: null, ...over }).map(
    ({ name, standing }) => `${name} ${standing}`,
  )

it('shows where it is, with the rest of the way ahead', () => {
  expect(drawn({})).toEqual(['PROPOSED now', 'CLEARED ahead', 'INVITED ahead', 'HERE ahead'])
  expect(drawn({ state: 'INVITED' })).toEqual([
    'PROPOSED passed',
    'CLEARED passed',
    'INVITED now',
    'HERE ahead',
  ])
  expect(drawn({ state: 'ACTIVE' }).at(-1)).toBe('HERE now')
})

it('shows a hold as a stop of its own, and not once it is over', () => {
  expect(drawn({ state: 'HELD', heldAt })).toEqual([
    'PROPOSED passed',
    'HELD now',
    'CLEARED ahead',
    'INVITED ahead',
    'HERE ahead',
  ])
  expect(drawn({ state: 'CLEARED', heldAt })).not.toContain('HELD passed')
})

it('has no present once it is done', () => {
  expect(drawn({ state: 'COMPLETED' })).toEqual([
    'PROPOSED passed',
    'CLEARED passed',
    'INVITED passed',
    'HERE passed',
  ])
})

it('ends where it ended', () => {
  expect(drawn({ state: 'WITHDRAWN', endedAt })).toEqual(['PROPOSED passed', 'WITHDRAWN end'])
  expect(drawn({ state: 'DECLINED', endedAt }).at(-1)).toBe('DECLINED end')
  expect(drawn({ state: 'LAPSED', endedAt, heldAt })).toEqual([
    'PROPOSED passed',
    'HELD passed',
    'LAPSED end',
  ])
  expect(drawn({ state: 'LAPSED', endedAt })).toHaveLength(4)
})

it('tells the days that are known: when it began and when it ended', () => {
  expect(stopsOf({ state: 'CLOSED', startedAt, heldAt: null, endedAt }).map(({ at }) => at)).toEqual([
    startedAt,
    endedAt,
  ])
})
