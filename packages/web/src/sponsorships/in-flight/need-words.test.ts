import { describe, expect, it } from 'vitest'
import { needWords, type Standing } from './need-words.ts'

const now = new Date('2026-11-26T12:00:00Z')
const person = (name: string, isViewer = false) =>
  ({ __typename: 'Member', id: name, name, isViewer }) as const

const start: Standing = {
  state: 'CLEARED',
  need: 'NOTHING',
  roundEndsAt: null,
  waitsUntil: null,
  heldAt: null,
  accompaniedUntil: null,
  completesAt: null,
  successorDueAt: null,
  viewerCanClose: true,
  viewerCanTakeOver: false,
  viewerCanInvite: false,
  sponsor: person('Dana Whitfield'),
  companion: null,
  invitation: null,
  openHandOver: null,
}
const words = (part: Partial<Standing>) => needWords({ ...start, ...part }, now)

describe('a held one', () => {
  const held = { state: 'HELD', need: 'HELD', heldAt: '2026-11-20T12:00:00Z' } as const

  it('is to be heard and decided, before it lapses', () => {
    expect(words(held)).toEqual({
      standing: 'Held: somebody could not speak freely. Without an act of yours it lapses on December 4.',
      act: 'Hear it and decide',
    })
  })

  it('is known to its readers alone while the table is still asked', () => {
    const inRound = { state: 'PROPOSED', need: 'HELD', roundEndsAt: '2026-11-30T12:00:00Z' } as const
    expect(words(inRound)).toMatchObject({
      standing:
        'Somebody could not speak freely. Only you and those who hear it know; the table is asked until November 30.',
      act: 'Hear it and decide',
    })
  })

  it('is not for the sponsor to decide, admin or not', () => {
    expect(words({ ...held, viewerCanClose: false, sponsor: person('Priya Kaur', true) })).toEqual({
      standing: 'Held. Others talk about it; you are told what comes of it, by December 4 at the latest.',
      act: 'See how it stands',
    })
  })
})

it('offers to take over only to whoever may', () => {
  const away = { need: 'TAKE_OVER' } as const
  expect(words({ ...away, viewerCanTakeOver: true })).toMatchObject({
    standing: 'Cleared, but Dana is not at the table now. Somebody else has to vouch.',
    act: 'Take over as sponsor',
  })
  expect(words(away).act).toBe('See how it stands')
})

it('says whose turn it is to give the address', () => {
  expect(words({ need: 'GIVE_ADDRESS' })).toMatchObject({
    standing: 'Cleared. The address is missing: Dana has it, or give it yourself.',
    act: 'Give the address',
  })
  expect(words({ need: 'GIVE_ADDRESS', sponsor: person('Priya Kaur', true) }).standing).toBe(
    'Cleared. The address is missing: you have it.',
  )
})

it('offers to invite only to whoever may', () => {
  expect(words({ need: 'INVITE', viewerCanInvite: true })).toMatchObject({
    standing: 'Cleared, and the address is here.',
    act: 'Send the invitation',
  })
  expect(words({ need: 'INVITE' }).act).toBe('See how it stands')
})

describe('an invitation', () => {
  const invitation = { delivery: 'SENT', deliveryProblem: null, expiresAt: '2026-12-08T12:00:00Z' } as const

  it('is waited for until its day', () => {
    expect(words({ state: 'INVITED', need: 'INVITATION_OPEN', invitation })).toEqual({
      standing: 'Invited. The letter waits for an answer until December 8.',
      act: 'See the letter',
    })
  })

  it('that came back says why', () => {
    const failed = { ...invitation, delivery: 'FAILED', deliveryProblem: 'The mailbox is full' } as const
    expect(words({ state: 'INVITED', need: 'INVITATION_FAILED', invitation: failed })).toEqual({
      standing: 'The letter could not be delivered: the mailbox is full.',
      act: 'See the letter',
      isStuck: true,
    })
  })
})

it('asks for a successor by a day, and says who was asked', () => {
  const alone = {
    state: 'ACTIVE',
    need: 'NEWCOMER_WITHOUT_SPONSOR',
    successorDueAt: '2026-12-01T12:00:00Z',
  } as const
  expect(words(alone)).toMatchObject({
    standing: 'Here without a companion. Find somebody by December 1.',
  })
  expect(words({ ...alone, openHandOver: { to: person('Rob Castellano') } })).toMatchObject({
    standing:
      'Here without a companion. Rob was asked and has not answered yet; a companion is due by December 1.',
  })
})

it('says of the others how long they go on', () => {
  const active = { state: 'ACTIVE', accompaniedUntil: '2027-02-03T12:00:00Z' } as const
  expect(words({ ...active, need: 'EXTENDED', companion: person('Dana Whitfield') }).standing).toBe(
    'Accompanied by Dana for 30 more days, until February 3, 2027.',
  )
  expect(words({ ...active, companion: person('Priya Kaur', true) }).standing).toBe(
    'Accompanied by you until February 3, 2027.',
  )
  expect(words({ state: 'PROPOSED', roundEndsAt: '2026-11-30T12:00:00Z' }).standing).toBe(
    'The table is asked until November 30.',
  )
  expect(words({ state: 'PROPOSED', waitsUntil: '2026-12-12T12:00:00Z' }).standing).toBe(
    'Somebody would like to meet them first. It waits for that until December 12 at most.',
  )
})
