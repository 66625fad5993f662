import { describe, expect, it } from 'vitest'
import { copy } from './en.ts'
import { ordinalWords } from './ordinal-words.ts'

const lucas = { name: 'Lucas Pereira', trade: 'print shop owner', isViewer: false }

describe('the words about what lies on a table', () => {
  it('says by whom it was brought, with what they do', () => {
    expect(copy.broughtBy(lucas)).toBe('Brought by Lucas, print shop owner')
    expect(copy.broughtBy({ ...lucas, trade: '' })).toBe('Brought by Lucas')
    expect(copy.broughtBy({ ...lucas, isViewer: true })).toBe('Brought by you')
    expect(copy.broughtBy(null)).toBe('Brought by someone')
  })

  it.each([
    [1, 'carried over once'],
    [2, 'carried over twice'],
    [3, 'carried over three times'],
    [13, 'carried over 13 times'],
  ])('tells in words how often it was carried over: %i', (times, words) => {
    expect(copy.carriedOver(times)).toBe(words)
  })

  it('counts minutes in words as long as people would', () => {
    expect([1, 10, 45].map(copy.minutes)).toEqual(['one minute', 'ten minutes', '45 minutes'])
  })

  it('says where it lies once it was moved', () => {
    expect(copy.movedTo('Rent', 2, 4)).toBe('“Rent” is now second of four.')
    expect(ordinalWords(11)).toBe('number 11')
  })

  it('begins what a button is called with what stands on it', () => {
    for (const [shown, called] of [
      [copy.moveUp, copy.moveUpItem('Rent')],
      [copy.moveDown, copy.moveDownItem('Rent')],
      [copy.edit, copy.editItem('Rent')],
      [copy.takeOff, copy.takeOffItem('Rent')],
    ] as const)
      expect(called.startsWith(shown)).toBe(true)
  })
})
