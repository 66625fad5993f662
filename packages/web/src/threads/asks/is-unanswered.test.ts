import { expect, test } from 'vitest'
import { isUnanswered } from './is-unanswered.ts'

const now = new Date('2026-11-26T06:30:00Z')
const ask = { askState: 'OPEN', mode: 'ADVICE', startedAt: '2026-11-24T06:30:00Z' } as const

test('an ask says after two days that nobody has answered, unless it is answered, closed, or to be listened to', () => {
  expect(isUnanswered(ask, now)).toBe(true)
  expect(isUnanswered({ ...ask, startedAt: '2026-11-24T06:31:00Z' }, now)).toBe(false)
  expect(isUnanswered({ ...ask, askState: 'ANSWERED' }, now)).toBe(false)
  expect(isUnanswered({ ...ask, askState: 'CLOSED' }, now)).toBe(false)
  expect(isUnanswered({ ...ask, askState: null, mode: null }, now)).toBe(false)
  expect(isUnanswered({ ...ask, mode: 'JUST_LISTEN' }, now)).toBe(false)
})
