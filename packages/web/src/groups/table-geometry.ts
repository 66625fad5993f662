import { equalTurns, onEllipse, perimeter, type Point } from './ellipse.ts'
import {
  emptyLabel,
  gap,
  labelBox,
  lineOf,
  margin,
  placeLabels,
  type PlacedLabel,
  type TableShape,
} from './table-labels.ts'

/** Where there is room beside it. */
export const wideTable: TableShape = {
  width: 560,
  fontSize: 15.5,
  largestCup: 16.5,
  halfWidth: { least: 120, most: 188 },
  halfHeight: 74,
}

/** Where there is little. */
export const roundTable: TableShape = {
  width: 250,
  fontSize: 14.5,
  largestCup: 13,
  halfWidth: { least: 54, most: 84 },
  halfHeight: 92,
}

/** Somebody at the table: their cup, and their name beside it. */
export interface PlacedSeat {
  cup: Point
  label: PlacedLabel
}

/** All there is to draw, in the units of the drawing. */
export interface LaidTable {
  width: number
  height: number
  table: Point & { halfWidth: number; halfHeight: number }
  cupRadius: number
  seats: PlacedSeat[]
}

/**
 * Seats names around a table, the first nearest to the reader and the rest clockwise, at equal distances along its
 * edge. Labels stand outside, never over each other nor over the frame; a name too long for its place is cut.
 */
export function layTable(names: readonly string[], shape: TableShape): LaidTable {
  const { width } = shape
  const line = lineOf(shape)
  const halfHeight = Math.max(shape.halfHeight, (names.length / 2) * line * 0.5 - gap)
  const { halfWidth, inset, turns, labels } = widest(names, halfHeight, shape)
  const cups = turns.map(turn => onEllipse(turn, halfWidth - inset, halfHeight - inset))
  const boxes = labels.map(label => labelBox(label, shape))
  const top = Math.min(-halfHeight, ...boxes.map(box => box.top)) - margin
  const bottom = Math.max(halfHeight, ...boxes.map(box => box.bottom)) + margin

  const centre = { x: width / 2, y: -top }
  return {
    width,
    height: bottom - top,
    table: { ...centre, halfWidth, halfHeight },
    cupRadius: Math.min(inset - 9, closest(cups) * 0.38),
    seats: cups.map((cup, seat) => ({
      cup: shifted(cup, centre),
      label: shifted(labels[seat] ?? emptyLabel, centre),
    })),
  }
}

/** As wide as the names beside it allow: those towards the ends need less of the frame's width. */
function widest(names: readonly string[], halfHeight: number, shape: TableShape) {
  const { least, most } = shape.halfWidth
  for (let halfWidth = most; ; halfWidth -= 6) {
    const roughly = (perimeter(halfWidth, halfHeight) * 0.8) / Math.max(1, names.length)
    const inset = Math.min(shape.largestCup, roughly * 0.4) + 9
    const turns = equalTurns(halfWidth - inset, halfHeight - inset, names.length)
    const labels = placeLabels(names, turns, halfWidth, halfHeight, shape)
    const areWhole = labels.every(({ text }, seat) => text === names[seat])
    if (areWhole || halfWidth - 6 < least) return { halfWidth, inset, turns, labels }
  }
}

function shifted<Placed extends Point>(placed: Placed, by: Point): Placed {
  return { ...placed, x: placed.x + by.x, y: placed.y + by.y }
}

/** The least distance between two neighbours, also across a narrow end. */
function closest(cups: readonly Point[]): number {
  const distances = cups.flatMap((cup, seat) =>
    cups.slice(seat + 1).map(other => Math.hypot(cup.x - other.x, cup.y - other.y)),
  )
  return Math.min(Infinity, ...distances)
}
