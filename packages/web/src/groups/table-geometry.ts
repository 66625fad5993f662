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

export const wideTable: TableShape = {
  width: 560,
  fontSize: 15.5,
  largestCup: 16.5,
  halfWidth: { least: 120, most: 188 },
  halfHeight: 74,
}

export const roundTable: TableShape = {
  width: 250,
  fontSize: 14.5,
  largestCup: 14,
  halfWidth: { least: 58, most: 84 },
  halfHeight: 92,
}

interface Point {
  x: number
  y: number
}

export interface PlacedLabel extends Point {
  text: string
  anchor: 'start' | 'middle' | 'end'
}

export interface PlacedSeat {
  cup: Point
  label: PlacedLabel
}

export interface LaidTable {
  width: number
  height: number
  table: Point & { halfWidth: number; halfHeight: number }
  cupRadius: number
  seats: PlacedSeat[]
}

export interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

const margin = 2
const gap = 9

/**
 * Seats names around a table, the first nearest to the reader and the rest clockwise, at equal distances along its
 * edge. Labels stand outside, never over each other nor over the frame; a name too long for its place is cut.
 */
export function layTable(names: readonly string[], shape: TableShape): LaidTable {
  const { width, fontSize } = shape
  const line = lineOf(shape)
  const longest = Math.max(0, ...names.map(textWidth)) * fontSize
  const room = width / 2 - margin - gap - longest
  const halfWidth = Math.max(shape.halfWidth.least, Math.min(shape.halfWidth.most, room))
  const halfHeight = Math.max(shape.halfHeight, (names.length / 2) * line * 0.5 - gap)
  const roughly = (perimeter(halfWidth, halfHeight) * 0.8) / Math.max(1, names.length)
  const inset = Math.min(shape.largestCup, roughly * 0.4) + 9

  const turns = equalTurns(halfWidth - inset, halfHeight - inset, names.length)
  const cups = turns.map(turn => onEllipse(turn, halfWidth - inset, halfHeight - inset))
  const labels = placeLabels(names, turns, halfWidth, halfHeight, shape)
  const boxes = labels.map(label => labelBox(label, shape))
  const top = Math.min(-halfHeight, ...boxes.map(box => box.top)) - margin
  const bottom = Math.max(halfHeight, ...boxes.map(box => box.bottom)) + margin

  const centre = { x: width / 2, y: -top }
  return {
    width,
    height: bottom - top,
    table: { ...centre, halfWidth, halfHeight },
    cupRadius: Math.min(inset - 9, closest(cups) * 0.42),
    seats: cups.map((cup, seat) => ({
      cup: shifted(cup, centre),
      label: shifted(labels[seat] ?? emptyLabel, centre),
    })),
  }
}

/** The room a label takes. */
export function labelBox(label: PlacedLabel, shape: TableShape): Box {
  const width = textWidth(label.text) * shape.fontSize
  const left = label.x - { start: 0, middle: width / 2, end: width }[label.anchor]
  const half = lineOf(shape) / 2
  return { left, right: left + width, top: label.y - half, bottom: label.y + half }
}

const emptyLabel: PlacedLabel = { x: 0, y: 0, text: '', anchor: 'middle' }

function lineOf({ fontSize }: TableShape): number {
  return fontSize * 1.28
}

function shifted<Placed extends Point>(placed: Placed, by: Point): Placed {
  return { ...placed, x: placed.x + by.x, y: placed.y + by.y }
}

/** Angles from the near end of the table, clockwise as the reader sees it, equally far apart along the edge. */
function equalTurns(halfWidth: number, halfHeight: number, seats: number): number[] {
  const steps = 1440
  const lengths = [0]
  for (let step = 1; step <= steps; step++) {
    const from = onEllipse(((step - 1) / steps) * 2 * Math.PI, halfWidth, halfHeight)
    const to = onEllipse((step / steps) * 2 * Math.PI, halfWidth, halfHeight)
    lengths.push((lengths[step - 1] ?? 0) + Math.hypot(to.x - from.x, to.y - from.y))
  }
  const whole = lengths[steps] ?? 0
  return Array.from({ length: seats }, (_, seat) => {
    const step = lengths.findIndex(length => length >= (whole * seat) / seats)
    return (step / steps) * 2 * Math.PI
  })
}

function onEllipse(turn: number, halfWidth: number, halfHeight: number): Point {
  return { x: -Math.sin(turn) * halfWidth, y: Math.cos(turn) * halfHeight }
}

/** The least distance between two neighbours, also across a narrow end. */
function closest(cups: readonly Point[]): number {
  const distances = cups.flatMap((cup, seat) =>
    cups.slice(seat + 1).map(other => Math.hypot(cup.x - other.x, cup.y - other.y)),
  )
  return Math.min(Infinity, ...distances)
}

function perimeter(a: number, b: number): number {
  return Math.PI * (3 * (a + b) - Math.sqrt((3 * a + b) * (a + 3 * b)))
}

/**
 * Labels at the sides first, then those towards the ends, each moved outward until it is free. So only crowded
 * ends grow, and the sides stay beside their cups.
 */
function placeLabels(
  names: readonly string[],
  turns: readonly number[],
  halfWidth: number,
  halfHeight: number,
  shape: TableShape,
): PlacedLabel[] {
  const wanted = turns.map((turn, seat) => besideTable(names[seat] ?? '', turn, halfWidth, halfHeight, shape))
  const outward = wanted.map((_, seat) => seat).sort((a, b) => distance(wanted[a]) - distance(wanted[b]))
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
