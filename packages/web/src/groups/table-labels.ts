import { onEllipse, type Point } from './ellipse.ts'
import { fitted, textWidth } from './text-width.ts'

/** One of the two drawings, in the units of its own frame. */
export interface TableShape {
  width: number
  fontSize: number
  largestCup: number
  /** Half the table's width: between these, so that the longest name has room beside it. */
  halfWidth: { least: number; most: number }
  /** Half the table's height with few seats. With many it grows. */
  halfHeight: number
}

/** A name, and at which of its ends the point lies. */
export interface PlacedLabel extends Point {
  text: string
  anchor: 'start' | 'middle' | 'end'
}

/** What a label takes up. */
export interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

/** What is kept free at the frame, and between the table and its labels. */
export const margin = 2
export const gap = 9

export const emptyLabel: PlacedLabel = { x: 0, y: 0, text: '', anchor: 'middle' }

/** The room a label takes. */
export function labelBox(label: PlacedLabel, shape: TableShape): Box {
  const width = textWidth(label.text) * shape.fontSize
  const left = label.x - { start: 0, middle: width / 2, end: width }[label.anchor]
  const half = lineOf(shape) / 2
  return { left, right: left + width, top: label.y - half, bottom: label.y + half }
}

/** The height a label's line takes. */
export function lineOf({ fontSize }: TableShape): number {
  return fontSize * 1.28
}

/**
 * Labels at the sides first, then those towards the ends, each moved outward until it is free. So only crowded
 * ends grow, and the sides stay beside their cups.
 */
export function placeLabels(
  names: readonly string[],
  turns: readonly number[],
  halfWidth: number,
  halfHeight: number,
  shape: TableShape,
): PlacedLabel[] {
  const wanted = turns.map((turn, seat) => besideTable(names[seat] ?? '', turn, halfWidth, halfHeight, shape))
  const outward = wanted.map((_, seat) => seat).toSorted((a, b) => distance(wanted[a]) - distance(wanted[b]))
  const taken: Box[] = []
  const placed = [...wanted]
  for (const seat of outward) {
    const free = freed(wanted[seat] ?? emptyLabel, taken, shape)
    taken.push(labelBox(free, shape))
    placed[seat] = free
  }
  return placed
}

function distance(label: PlacedLabel | undefined): number {
  return Math.abs(label?.y ?? 0)
}

/** Where a label would stand if it were alone: off the edge by the gap, growing away from the table. */
function besideTable(
  name: string,
  turn: number,
  halfWidth: number,
  halfHeight: number,
  shape: TableShape,
): PlacedLabel {
  const edge = onEllipse(turn, halfWidth, halfHeight)
  const slope = { x: edge.x / halfWidth ** 2, y: edge.y / halfHeight ** 2 }
  const length = Math.hypot(slope.x, slope.y)
  const normal = { x: slope.x / length, y: slope.y / length }
  const off = gap + (lineOf(shape) / 2) * Math.abs(normal.y)
  const place = { x: edge.x + normal.x * off, y: edge.y + normal.y * off }

  const anchor = Math.abs(edge.x) < 1 ? 'middle' : edge.x > 0 ? 'start' : 'end'
  const half = shape.width / 2 - margin
  const room = anchor === 'middle' ? 2 * half : half - Math.abs(place.x)
  return { ...place, anchor, text: fitted(name, room / shape.fontSize) }
}

/** Moves a label away from the middle, a line at a time, until it touches none of those already placed. */
function freed(label: PlacedLabel, taken: readonly Box[], shape: TableShape): PlacedLabel {
  const direction = label.y < 0 ? -1 : 1
  let free = label
  for (;;) {
    const box = labelBox(free, shape)
    const inTheWay = taken.filter(other => touches(box, other))
    if (inTheWay.length === 0) return free
    const beyond = inTheWay.map(other => (direction < 0 ? other.top : other.bottom))
    const edge = direction < 0 ? Math.min(...beyond) : Math.max(...beyond)
    free = { ...free, y: edge + direction * (lineOf(shape) / 2 + 0.01) }
  }
}

function touches(box: Box, other: Box): boolean {
  const between = 7
  return (
    box.left < other.right + between &&
    other.left < box.right + between &&
    box.top < other.bottom &&
    other.top < box.bottom
  )
}
