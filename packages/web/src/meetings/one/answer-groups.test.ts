import { expect, it } from 'vitest'
import { answerGroups } from './answer-groups.ts'

const [priya, rob, dana, esi] = [{ id: 'priya' }, { id: 'rob' }, { id: 'dana' }, { id: 'esi' }] as const
const members = [priya, rob, dana, esi]
const says = (member: { id: string }, answer: 'GOING' | 'MAYBE' | 'NOT_GOING', more = {}) => ({
  member,
  answer,
  isRunningLate: false,
  isFromBeforeMove: false,
  ...more,
})
const ids = (groups: ReturnType<typeof answerGroups>) =>
  groups.map(({ name, people }) => [name, people.map(({ member }) => member.id)])

it('has everybody in one group, in the order in which they said it', () => {
  const rsvps = [says(dana, 'GOING'), says(rob, 'NOT_GOING'), says(priya, 'GOING')]
  expect(ids(answerGroups(rsvps, [], members))).toEqual([
    ['GOING', ['dana', 'priya']],
    ['NOT_GOING', ['rob']],
    ['NOTHING', ['esi']],
  ])
})

it('says nothing of those who are silent where nobody is asked any more', () => {
  expect(ids(answerGroups([says(dana, 'MAYBE')], [], []))).toEqual([['MAYBE', ['dana']]])
  expect(answerGroups([], [], [])).toEqual([])
})

it('seats visitors with whoever brings them, whatever these said', () => {
  const visitors = [
    { firstName: 'Tom', broughtBy: { id: 'dana' } },
    { firstName: 'Ines', broughtBy: { id: 'esi' } },
  ]
  const groups = answerGroups([says(dana, 'GOING', { isRunningLate: true })], visitors, members)
  expect(groups[0]?.people).toEqual([
    { member: dana, isRunningLate: true, isFromBeforeMove: false, visitor: 'Tom' },
  ])
  expect(groups[1]?.people.find(({ member }) => member.id === 'esi')?.visitor).toBe('Ines')
})
