import { describe, expect, it } from 'vitest'
import type { UntilWhen_CompanionshipFragment } from './until-when.generated.ts'
import { untilWhenWords } from './until-when-words.ts'

const now = new Date('2026-11-26T12:00:00Z')
const person = (name: string, isViewer = false) =>
  ({ __typename: 'Member', id: name, name, isViewer }) as const

type Sponsorship = NonNullable<UntilWhen_CompanionshipFragment['sponsorship']>

const sponsorship: Sponsorship = {
  __typename: 'Sponsorship',
  id: 'sponsorship',
  state: 'ACTIVE',
  accompaniedUntil: '2026-12-20T12:00:00Z',
  completesAt: '2027-01-19T12:00:00Z',
  extendedAt: null,
  viewerCanConfirm: false,
  viewerCanExtend: false,
}
const start: UntilWhen_CompanionshipFragment = {
  __typename: 'Companionship',
  id: 'companionship',
  endedAt: null,
  viewerConfirmed: false,
  otherConfirmed: false,
  sponsor: person('Dana Whitfield'),
  newcomer: person('Jo Lindqvist', true),
  sponsorship,
}
const asDana = { sponsor: person('Dana Whitfield', true), newcomer: person('Jo Lindqvist') }

const words = (page: Partial<UntilWhen_CompanionshipFragment>, way: Partial<Sponsorship> = {}) =>
  untilWhenWords({ ...start, ...page, sponsorship: { ...sponsorship, ...way } }, now)

describe('while it goes on', () => {
  it('says until when, and what comes then, to either of the two', () => {
    const then =
      'From then on each of you can say that it is done. If neither does, it is done by itself on January 19, 2027.'
    expect(words({})).toEqual(['Dana is at your side until December 20.', then])
    expect(words(asDana)).toEqual(['You are at Jo’s side until December 20.', then])
  })

  it('says that it was made longer', () => {
    expect(words({}, { extendedAt: '2026-11-20T12:00:00Z' })).toContain('One of you asked for 30 more days.')
  })
})

describe('once its time has come', () => {
  it('asks each of the two', () => {
    const due = { viewerCanConfirm: true, extendedAt: '2026-10-20T12:00:00Z' }
    expect(words({}, due)).toEqual([
      'When you feel at home here, say so. It is done once both of you have, or by itself on January 19, 2027.',
    ])
    expect(words(asDana, due)[0]).toMatch(/^When Jo seems at home here, say so\./)
  })

  it('says who has said so already', () => {
    expect(words({ otherConfirmed: true }, { viewerCanConfirm: true })[0]).toBe(
      'Dana has said that it is done.',
    )
    expect(words({ viewerConfirmed: true })).toEqual([
      'You have said that it is done. It is, as soon as Dana says so too, or by itself on January 19, 2027.',
    ])
  })
})

describe('afterwards', () => {
  const endedAt = '2026-11-26T11:00:00Z'

  it('says that the newcomer has settled', () => {
    expect(words({ endedAt }, { state: 'COMPLETED' })).toEqual([
      'You have settled. The table is yours as it is everyone’s, and you can bring someone in yourself.',
    ])
    expect(words({ endedAt, ...asDana }, { state: 'COMPLETED' })[0]).toMatch(/^Jo has settled/)
  })

  it('says that somebody else accompanies now', () => {
    expect(words({ endedAt })).toEqual([
      'Dana does not accompany you any more. What stands here stays between the two of you.',
    ])
  })
})
