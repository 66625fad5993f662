import { expect, it } from 'vitest'
import { seatsWithAnswers } from './seats-with-answers.ts'
import type { Asked } from './use-asked.ts'

const who = (name: string, answer: Asked['answer'], over: Partial<Asked> = {}): Asked => ({
  id: name,
  name,
  isViewer: false,
  standing: 'SETTLED',
  companion: null,
  answer,
  isRunningLate: false,
  isFromBeforeMove: false,
  ...over,
})

it('sets a cup before each as they answered, the reader nearest', () => {
  const asked = [
    who('Anne Brody', 'GOING'),
    who('Bo', 'MAYBE'),
    who('Cy', 'NOT_GOING'),
    who('Di', null, { isViewer: true }),
  ]
  expect(seatsWithAnswers(asked, []).map(({ label, cup }) => `${label} ${cup}`)).toEqual([
    'You waiting',
    'Anne full',
    'Bo half',
    'Cy none',
  ])
})

it('seats a visitor beside whoever brings them, told apart', () => {
  const asked = [who('Anne', 'GOING'), who('Bo', 'GOING')]
  const seats = seatsWithAnswers(asked, [{ firstName: 'Kofi', broughtBy: { id: 'Anne' } }])
  expect(seats.map(({ label }) => label)).toEqual(['Anne', 'Kofi', 'Bo'])
  expect(seats[1]).toMatchObject({ look: 'visitor', cup: 'full', longLabel: 'Kofi, visitor' })
})

it('marks who is running late, and says so where there is room', () => {
  const [late] = seatsWithAnswers([who('Anne', 'GOING', { isRunningLate: true })], [])
  expect(late).toMatchObject({ label: 'Anne', longLabel: 'Anne, late', isLate: true })
})
