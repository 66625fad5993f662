import { describe, expect, it } from 'vitest'
import { meetingsOfThose, whoAtFirst, whoInput, whoRefusals } from './who-chosen.ts'

type Group = Parameters<typeof whoInput>[1]

const person = (name: string, isViewer = false, endedAt: string | null = null) => ({
  __typename: 'Member' as const,
  id: name,
  name,
  trade: '',
  isViewer,
  endedAt,
})
const [anne, rob] = [person('Anne'), person('Rob')]

function meeting(id: string, startsAt: string, there: ReturnType<typeof person>[]) {
  const attendances = [
    { __typename: 'Attendance' as const, presence: 'PRESENT' as const, member: person('Dana', true) },
    { __typename: 'Attendance' as const, presence: 'ABSENT' as const, member: person('Absent') },
    ...there.map(member => ({ __typename: 'Attendance' as const, presence: 'PRESENT' as const, member })),
  ]
  const node = {
    __typename: 'Meeting' as const,
    id,
    startsAt,
    timeZone: 'Europe/Dublin',
    state: 'HELD' as const,
    attendances,
  }
  return { __typename: 'MeetingEdge' as const, cursor: '', node }
}

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()
const group: Group = {
  members: [person('Dana', true), anne, rob],
  meetings: {
    __typename: 'MeetingConnection',
    edges: [
      meeting('last', daysAgo(3), [anne, person('Gone', false, daysAgo(20))]),
      meeting('alone', daysAgo(10), []),
      meeting('long ago', daysAgo(60), [anne, rob]),
    ],
    pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
  },
}

describe('who may know', () => {
  it('is this table unless one says otherwise', () => {
    expect(whoInput(whoAtFirst, group)).toEqual({
      confidence: 'TABLE',
      readerIds: null,
      openToNewcomers: null,
    })
    expect(whoRefusals(whoAtFirst, group)).toEqual({})
  })

  it('is those named who still sit at the table, and at least one', () => {
    const named = { ...whoAtFirst, confidence: 'NAMED', readers: 'Rob Somebody Dana', newcomers: 'yes' }
    expect(whoInput(named, group)).toEqual({ confidence: 'NAMED', readerIds: ['Rob'], openToNewcomers: null })
    expect(whoRefusals({ ...named, readers: 'Somebody' }, group).readerIds).toMatch(/^Name at least/)
  })

  it('is the others who were marked present at one meeting of the last weeks', () => {
    expect(meetingsOfThose(group).map(({ id, others }) => [id, others.map(({ name }) => name)])).toEqual([
      ['last', ['Anne']],
    ])
    const present = { ...whoAtFirst, confidence: 'PRESENT', meetingId: 'last' }
    expect(whoInput(present, group).readerIds).toEqual(['Anne'])
    expect(whoRefusals({ ...present, meetingId: 'long ago' }, group).meetingId).toMatch(/^Choose the meeting/)
  })

  it('lets newcomers read, or not, as its author says', () => {
    const open = (newcomers: string) => whoInput({ ...whoAtFirst, newcomers }, group).openToNewcomers
    expect(['', 'yes', 'no'].map(open)).toEqual([null, true, false])
  })
})
