import { expect, it } from 'vitest'
import { nextTurn } from './next-turn.ts'

/** Told on the wall of wherever this runs. */
const at = (clock: string, day = 1) => new Date(`2026-12-0${day}T${clock}:00`)
const meeting = { startsAt: at('06:30').toISOString(), endsAt: at('07:45').toISOString() }

it.each([
  ['03:00', at('04:30')],
  ['04:30', at('06:30')],
  ['06:29', at('06:30')],
  ['06:30', at('07:45')],
  ['07:45', at('00:00', 2)],
])('is, at %s of a day with a meeting at 6:30, at the next thing that changes', (clock, turn) => {
  expect(nextTurn([null, meeting], at(clock))).toEqual(turn)
})

it('is midnight without a meeting', () => {
  expect(nextTurn([null], at('12:00'))).toEqual(at('00:00', 2))
})
