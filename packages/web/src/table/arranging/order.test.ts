import { describe, expect, it } from 'vitest'
import { moved, neighbourBefore, placeUnder } from './order.ts'

const ids = ['a', 'b', 'c', 'd']
const rows = [0, 100, 200, 300].map(top => ({ top, bottom: top + 100 }))

describe('moving an item', () => {
  it('puts it at its new place and leaves the others in their order', () => {
    expect(moved(ids, 'a', 2)).toEqual(['b', 'c', 'a', 'd'])
    expect(moved(ids, 'd', 0)).toEqual(['d', 'a', 'b', 'c'])
    expect(moved(ids, 'b', 1)).toEqual(ids)
  })

  it('names the one it lies after, as it will be', () => {
    expect(neighbourBefore(ids, 'a', 2)).toBe('c')
    expect(neighbourBefore(ids, 'd', 1)).toBe('a')
    expect(neighbourBefore(ids, 'c', 0)).toBeNull()
  })

  it('agrees with itself wherever it goes', () => {
    for (const id of ids)
      for (let to = 0; to < ids.length; to += 1) {
        const after = moved(ids, id, to)
        expect(after.indexOf(id)).toBe(to)
        expect(after[to - 1] ?? null).toBe(neighbourBefore(ids, id, to))
      }
  })
})

describe('an item held by the pointer', () => {
  it('changes places where its edge passes the middle of a neighbour', () => {
    expect(placeUnder(rows, 0, 49)).toBe(0)
    expect(placeUnder(rows, 0, 51)).toBe(1)
    expect(placeUnder(rows, 3, -51)).toBe(2)
    expect(placeUnder(rows, 1, 0)).toBe(1)
  })

  it('stops at the ends', () => {
    expect(placeUnder(rows, 1, 5_000)).toBe(3)
    expect(placeUnder(rows, 2, -5_000)).toBe(0)
  })

  it('changes with tall ones later than with low ones', () => {
    const uneven = [
      { top: 0, bottom: 50 },
      { top: 50, bottom: 350 },
    ]
    expect(placeUnder(uneven, 0, 140)).toBe(0)
    expect(placeUnder(uneven, 0, 160)).toBe(1)
  })
})
