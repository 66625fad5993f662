import { expect, test } from 'vitest'
import { Turns } from './take-turns.ts'

const rotating = { hostId: null, rotatesHosts: true }
const week = (nth: number) => new Date(Date.UTC(2026, 10, 3 + 7 * nth))

/** Who looks after meetings of so many weeks that have nobody yet. */
function given(turns: Turns, weeks: number): (string | null)[] {
  return Array.from({ length: weeks }, (_, nth) =>
    turns.hostOf({ hostId: null, isEdited: false, startsAt: week(nth) }),
  )
}

test('whose turn is longest ago is next, and whoever never had one before those who had', () => {
  const hosting = {
    here: new Set(['dana', 'mei', 'noor']),
    willing: ['dana', 'mei', 'noor'],
    lastTurns: new Map([
      ['dana', week(-3)],
      ['noor', week(-5)],
    ]),
  }
  expect(given(new Turns(rotating, hosting), 5)).toEqual(['mei', 'noor', 'dana', 'mei', 'noor'])
})

test('of two who never had a turn, it is whoever offered first; of nobody, it is nobody', () => {
  const here = new Set(['dana', 'mei'])
  const nothing = { here, lastTurns: new Map<string, Date>() }
  expect(given(new Turns(rotating, { ...nothing, willing: ['mei', 'dana'] }), 2)).toEqual(['mei', 'dana'])
  expect(given(new Turns(rotating, { ...nothing, willing: [] }), 2)).toEqual([null, null])
})

test('who has a turn keeps it while they are here and willing, and gets no second one beside it', () => {
  const hosting = {
    here: new Set(['dana', 'mei', 'noor']),
    willing: ['dana', 'mei'],
    lastTurns: new Map([['dana', week(1)]]),
  }
  const turns = new Turns(rotating, hosting)
  const hostOf = (hostId: string | null, nth: number, isEdited = false) =>
    turns.hostOf({ hostId, isEdited, startsAt: week(nth) })
  expect(hostOf(null, 0)).toBe('mei')
  expect(hostOf('dana', 1)).toBe('dana')
  expect(hostOf('noor', 2)).toBe('mei')
  // Changed alone, it keeps whom somebody chose, or nobody; not who is gone.
  expect(hostOf('noor', 3, true)).toBe('noor')
  expect(hostOf(null, 4, true)).toBe(null)
  expect(hostOf('gone', 5, true)).toBe('dana')
})

test('where one member looks after all, it is always they, until they are gone', () => {
  const hosting = { here: new Set(['dana']), willing: ['mei'], lastTurns: new Map<string, Date>() }
  expect(given(new Turns({ hostId: 'dana', rotatesHosts: false }, hosting), 2)).toEqual(['dana', 'dana'])
  expect(given(new Turns({ hostId: 'gone', rotatesHosts: false }, hosting), 2)).toEqual([null, null])
})
