import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysAfter } from '../database/clock.ts'
import { lifeCycle, mayTake, type Rule } from './life-cycle.ts'
import { SponsorshipState } from './sponsorship.ts'
import { countsUntil, restsUntil, waitsAtMost, whatIsDue, type Circumstances } from './what-is-due.ts'

const { PROPOSED, HELD, CLEARED, INVITED, ACTIVE, COMPLETED, CLOSED, LAPSED } = SponsorshipState

const start = new Date('2026-03-03T06:30:00Z')
const at = (days: number) => daysAfter(start, days)

const proposal = {
  state: PROPOSED,
  roundEndsAt: at(7),
  waitsUntil: null,
  heldAt: null,
  dueAt: at(7),
  erasedAt: null,
}
const held = { ...proposal, state: HELD, heldAt: at(7), dueAt: at(21) }
const closed = { ...proposal, state: CLOSED, dueAt: at(40) }
const quiet: Circumstances = { sponsorIsHere: true, someoneWouldMeetFirst: false, holdsCountUntil: [] }
const toMeet = { ...quiet, someoneWouldMeetFirst: true }
const isHeld = { ...quiet, holdsCountUntil: [null] }
const leaving = { ...quiet, holdsCountUntil: [at(9)] }

test.each([
  ['nothing before the round is over', proposal, quiet, 6.99, null],
  ['silence is consent', proposal, quiet, 7, 'CLEAR'],
  ['it rests when somebody holds it', proposal, isHeld, 7, 'REST'],
  ['a hold changes nothing before', proposal, isHeld, 6.99, null],
  ['it waits for whoever would like to meet them', proposal, toMeet, 7, 'WAIT'],
  ['it waits, held or not', proposal, { ...toMeet, ...isHeld, someoneWouldMeetFirst: true }, 7, 'WAIT'],
  ['while it waits, nothing', { ...proposal, waitsUntil: at(21) }, toMeet, 20, null],
  ['it waits 14 days at most', { ...proposal, waitsUntil: at(21) }, toMeet, 21, 'CLEAR'],
  ['nobody looked for a month', proposal, toMeet, 30, 'CLEAR'],
  ['the sponsor is gone', proposal, { ...quiet, sponsorIsHere: false }, 1, 'WITHDRAW'],
  ['the sponsor is gone while it rests', held, { ...isHeld, sponsorIsHere: false }, 8, 'WITHDRAW'],
  ['it rests', held, isHeld, 20.9, null],
  ['14 days without action', held, isHeld, 21, 'LAPSE'],
  ['the last hold was lifted', held, quiet, 8, 'CLEAR'],
  ['the hold of somebody who left still counts', held, leaving, 8.9, null],
  ['but not for ever', held, leaving, 9, 'CLEAR'],
  ['one who stays counts beside one who left', held, { ...quiet, holdsCountUntil: [at(8), null] }, 10, null],
  ['a no is kept for a while', closed, quiet, 39.9, null],
  ['and then forgotten', closed, quiet, 40, 'ERASE'],
  ['once', { ...closed, erasedAt: at(40), dueAt: null }, quiet, 50, null],
  ['what is cleared waits for people', { ...proposal, state: CLEARED, dueAt: null }, quiet, 99, null],
  ['also without a sponsor', { ...proposal, state: CLEARED }, { ...quiet, sponsorIsHere: false }, 99, null],
])('%s', (_, sponsorship, circumstances, days, due) => {
  expect(whatIsDue(sponsorship, circumstances, at(days))).toBe(due)
})

const moment = fc.integer({ min: 0, max: 100 }).map(at)
const anything = {
  sponsorship: fc.record({
    state: fc.constantFrom(...Object.values(SponsorshipState)),
    roundEndsAt: fc.option(moment),
    waitsUntil: fc.option(moment),
    heldAt: fc.option(moment),
    dueAt: fc.option(moment),
    erasedAt: fc.option(moment),
  }),
  circumstances: fc.record({
    sponsorIsHere: fc.boolean(),
    someoneWouldMeetFirst: fc.boolean(),
    holdsCountUntil: fc.array(fc.option(moment), { maxLength: 3 }),
  }),
}

test('the clock does nothing that the life cycle does not leave to it', () => {
  fc.assert(
    fc.property(anything.sponsorship, anything.circumstances, moment, (sponsorship, circumstances, now) => {
      const due = whatIsDue(sponsorship, circumstances, now)
      if (due === null || due === 'WAIT' || due === 'ERASE') return
      expect(mayTake(due, sponsorship.state, new Set(['CLOCK']))).toBe(true)
    }),
    { numRuns: 5_000 },
  )
})

test('looked at often enough, every proposal leaves the round and its rest, whatever people do', () => {
  const everyDay = fc.array(anything.circumstances, { minLength: 60, maxLength: 60 })
  fc.assert(
    fc.property(everyDay, days => {
      let sponsorship: Parameters<typeof whatIsDue>[0] = proposal
      for (const [day, circumstances] of days.entries()) {
        const due = whatIsDue(sponsorship, circumstances, at(day))
        if (due === 'WAIT') sponsorship = { ...sponsorship, waitsUntil: waitsAtMost(at(7)) }
        else if (due && due !== 'ERASE') {
          const { to }: Rule = lifeCycle[due]
          sponsorship = { ...sponsorship, state: to ?? sponsorship.state, heldAt: at(day), dueAt: null }
        }
      }
      expect([PROPOSED, HELD]).not.toContain(sponsorship.state)
    }),
    { numRuns: 2_000 },
  )
})

test('a proposal that rests is looked at when it lapses, or when its last hold ceases to count', () => {
  expect(restsUntil(at(7), isHeld)).toEqual(at(21))
  expect(restsUntil(at(7), leaving)).toEqual(at(9))
  expect(restsUntil(at(7), { ...quiet, holdsCountUntil: [at(9), at(11)] })).toEqual(at(11))
  expect(restsUntil(at(7), { ...quiet, holdsCountUntil: [at(9), null] })).toEqual(at(21))
  expect(restsUntil(at(7), { ...quiet, holdsCountUntil: [at(30)] })).toEqual(at(21))
})

test('the hold of somebody who is gone counts one to four days more, another time for each', () => {
  const times = new Set<number>()
  for (let tries = 0; tries < 200; tries++) {
    const until = countsUntil({ id: crypto.randomUUID() }, start)
    expect(until?.getTime()).toBeGreaterThanOrEqual(at(1).getTime())
    expect(until?.getTime()).toBeLessThan(at(4).getTime())
    times.add(until?.getTime() ?? 0)
  }
  expect(times.size).toBeGreaterThan(150)
  expect(countsUntil({ id: crypto.randomUUID() }, null)).toBeNull()
})

test.each([INVITED, ACTIVE, COMPLETED, LAPSED])('%s is none of the round’s', state => {
  expect(whatIsDue({ ...proposal, state }, { ...isHeld, sponsorIsHere: false }, at(6))).toBeNull()
})
