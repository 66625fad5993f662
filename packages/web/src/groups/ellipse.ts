export interface Point {
  x: number
  y: number
}

/** A point on an ellipse around the origin: the near end at 0, then clockwise as the reader sees it. */
export function onEllipse(turn: number, halfWidth: number, halfHeight: number): Point {
  return { x: -Math.sin(turn) * halfWidth, y: Math.cos(turn) * halfHeight }
}

/** Turns from the near end, clockwise, equally far apart along the edge rather than by angle. */
export function equalTurns(halfWidth: number, halfHeight: number, count: number): number[] {
  const steps = 720
  const turnOf = (step: number) => (step / steps) * 2 * Math.PI
  const lengths = [0]
  for (let step = 1; step <= steps; step++) {
    const middle = turnOf(step - 0.5)
    const length = Math.hypot(Math.cos(middle) * halfWidth, Math.sin(middle) * halfHeight)
    lengths.push((lengths[step - 1] ?? 0) + length)
  }
  const whole = lengths[steps] ?? 0
  let step = 0
  return Array.from({ length: count }, (_, index) => {
    while ((lengths[step] ?? whole) < (whole * index) / count) step++
    return turnOf(step)
  })
}

/** The length of the whole edge, near enough. */
export function perimeter(a: number, b: number): number {
  return Math.PI * (3 * (a + b) - Math.sqrt((3 * a + b) * (a + 3 * b)))
}
