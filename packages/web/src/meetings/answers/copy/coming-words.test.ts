import { describe, expect, it } from 'vitest'
import { comingWords, type Asked } from './coming-words.ts'

const who = (name: string, answer: Asked['answer'], over: Partial<Asked> = {}): Asked => ({
  name,
  isViewer: name === 'you',
  standing: 'SETTLED',
  companion: null,
  answer,
  isRunningLate: false,
  isFromBeforeMove: false,
  ...over,
})
const many = (going: number, silent: number) => [
  ...Array.from({ length: going }, (_, place) => who(`Going ${place}`, 'GOING')),
  ...Array.from({ length: silent }, (_, place) => who(`Silent ${place}`, null)),
]

describe('how many are coming', () => {
  it.each([
    [many(0, 5), 0, 'Nobody has said yes so far.'],
    [many(1, 5), 0, 'One is coming so far.'],
    [[who('you', 'GOING'), who('Bo', null)], 0, 'Only you are coming so far.'],
    [many(6, 5), 0, 'Six are coming so far.'],
    [many(14, 5), 0, '14 are coming so far.'],
    [many(6, 0), 0, 'Everyone is coming.'],
    [many(6, 5), 1, 'Six are coming so far, and a visitor.'],
    [many(6, 5), 2, 'Six are coming so far, and two visitors.'],
    [many(0, 5), 1, 'Nobody has said yes so far.'],
    [[who('you', null)], 0, 'Only you are here so far.'],
    [[who('you', 'GOING')], 0, 'You are coming, and only you are here so far.'],
  ])('is said in words (%#)', (asked, visitors, words) => {
    expect(comingWords.howMany(asked, visitors)).toBe(words)
  })
})

describe('who is coming', () => {
  it('names everybody under what they said, the reader last', () => {
    const asked = [
      who('you', 'GOING'),
      who('Dana Whitfield', 'GOING'),
      who('Rob Fenn', 'MAYBE'),
      who('Mina Sato', null),
      who('George Ade', null),
      who('Jo Lindqvist', 'NOT_GOING'),
    ]
    expect(comingWords.who(asked, [])).toBe(
      'Dana Whitfield and you are coming. Rob Fenn is not sure yet. Mina Sato and George Ade have not said. Jo Lindqvist cannot come.',
    )
  })

  it('says nothing of answers that nobody gave', () => {
    expect(comingWords.who([who('you', 'MAYBE')], [])).toBe('You are not sure yet.')
  })

  it('tells who is late, who answered before a move, who comes along and who is new', () => {
    const asked = [
      who('you', 'GOING', { isRunningLate: true }),
      who('Jo Lindqvist', 'GOING', {
        isFromBeforeMove: true,
        standing: 'NEWCOMER',
        companion: { name: 'Dana Whitfield', isViewer: false },
      }),
    ]
    const words = comingWords.who(asked, [{ firstName: 'Sam', broughtBy: { name: 'you', isViewer: true } }])
    expect(words).toContain('You are running late. Jo Lindqvist said so before it was moved.')
    expect(words).toContain('Sam comes along with you, as a visitor.')
    expect(words).toContain('Jo Lindqvist is new here, with Dana Whitfield.')
  })
})
