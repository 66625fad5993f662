import { expect, test } from 'vitest'
import { clockSteps } from './clock-steps.ts'

function after(name: string, now: string): string {
  const step = clockSteps.find(each => each.name === name)
  if (!step) throw new Error(`No step is called ${name}.`)
  const moment = new Date(now)
  return new Date(moment.getTime() + step.minutesFrom(moment) * 60_000).toISOString()
}

test('a step to an hour goes on to the next time it is that hour in Dublin, on either side of a clock change', () => {
  expect(after('noon', '2026-11-24T06:30:00Z')).toBe('2026-11-24T12:00:00.000Z')
  expect(after('noon', '2026-11-24T12:00:00Z')).toBe('2026-11-25T12:00:00.000Z')
  expect(after('seven', '2026-07-14T06:30:00Z')).toBe('2026-07-14T18:00:00.000Z')
  expect(after('noon', '2026-03-28T13:00:00Z')).toBe('2026-03-29T11:00:00.000Z')
  expect(after('noon', '2026-10-24T12:00:00Z')).toBe('2026-10-25T12:00:00.000Z')
})

test('it is never a little before that hour, whatever the second', () => {
  expect(after('seven', '2026-11-24T18:59:59.500Z')).toBe('2026-11-24T19:00:59.500Z')
})
