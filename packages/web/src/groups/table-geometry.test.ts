import { describe, expect, it } from 'vitest'
import { layTable, roundTable, wideTable } from './table-geometry.ts'
import { labelBox, type Box } from './table-labels.ts'

const names = [
  'You', 'Tomás', 'Bartholomew', 'Ike', 'Hannelore-Christine', 'Wilhelmina W.', 'Bo', 'Maximiliane', 'Jo', 'Anne L.',
  'Christopher', 'Mina', 'Featherstonehaugh', 'Wei', 'Ana', 'Sunniva', 'George', 'Esi', 'Lucas', 'Rob', '陈美玲',
  'Marguerite', 'Pat', 'Rosalind', 'Yusuf', 'Gwen', 'Tariq', 'Zoltán', 'Olga', 'Femi',
] // prettier-ignore

const counts = Array.from({ length: 30 }, (_, index) => index + 1)
const shapes = Object.entries({ wide: wideTable, round: roundTable })

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

describe.each(shapes)('the %s table', (_, shape) => {
  it.each(counts)('keeps %i labels apart, inside the frame and off the table', seats => {
    const laid = layTable(names.slice(0, seats), shape)
    const boxes = laid.seats.map(seat => labelBox(seat.label, shape))
    expect(boxes).toHaveLength(seats)

    for (const [index, box] of boxes.entries()) {
      expect(box.left, `label ${index}`).toBeGreaterThanOrEqual(0)
      expect(box.right, `label ${index}`).toBeLessThanOrEqual(laid.width)
      expect(box.top, `label ${index}`).toBeGreaterThanOrEqual(0)
      expect(box.bottom, `label ${index}`).toBeLessThanOrEqual(laid.height)
      for (const later of boxes.slice(index + 1)) expect(overlap(box, later), `label ${index}`).toBe(false)
    }

    const { x, y, halfWidth, halfHeight } = laid.table
    for (const { left, right, top, bottom } of boxes) {
      const nearest = { x: Math.max(left, Math.min(x, right)), y: Math.max(top, Math.min(y, bottom)) }
      const inside = ((nearest.x - x) / halfWidth) ** 2 + ((nearest.y - y) / halfHeight) ** 2
      expect(inside).toBeGreaterThan(1)
    }
  })

  it.each(counts)('keeps %i cups apart and on the table', seats => {
    const { cupRadius, seats: placed, table } = layTable(names.slice(0, seats), shape)
    expect(cupRadius).toBeGreaterThan(6)
    for (const [index, { cup }] of placed.entries()) {
      const inside = ((cup.x - table.x) / table.halfWidth) ** 2 + ((cup.y - table.y) / table.halfHeight) ** 2
      expect(inside).toBeLessThan(1)
      for (const later of placed.slice(index + 1)) {
        expect(Math.hypot(cup.x - later.cup.x, cup.y - later.cup.y)).toBeGreaterThan(2 * cupRadius)
      }
    }
  })

  it('seats by distance along the edge, not by angle', () => {
    const { seats } = layTable(names.slice(0, 12), shape)
    const steps = seats.map(({ cup }, index) => {
      const next = seats[(index + 1) % seats.length]?.cup ?? cup
      return Math.hypot(next.x - cup.x, next.y - cup.y)
    })
    expect(Math.max(...steps) / Math.min(...steps)).toBeLessThan(1.15)
  })

  it('puts the first seat nearest to the reader', () => {
    const { seats } = layTable(names.slice(0, 9), shape)
    const lowest = Math.max(...seats.map(seat => seat.cup.y))
    expect(seats[0]?.cup.y).toBe(lowest)
  })

  it('leaves ordinary names whole', () => {
    const usual = ['You', 'Priya', 'Tomás', 'Dana', 'Anne', 'Lucas', 'Mina', 'George', 'Jo', 'Esi', 'Rob']
    expect(layTable(usual, shape).seats.map(seat => seat.label.text)).toEqual(usual)
  })
})
