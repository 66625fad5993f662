/** A stretch of two texts laid over each other: in both, only in the earlier, or only in the later. */
export interface Piece {
  kind: 'same' | 'gone' | 'come'
  text: string
}

/** Beyond this many changed words two texts have little in common, and stand one after the other. */
const mostChanges = 600

/** What one text became of another, word by word, in as few changes as there are. */
export function wordDifference(before: string, after: string): Piece[] {
  const old = wordsOf(before)
  const now = wordsOf(after)
  let start = 0
  while (start < old.length && start < now.length && old[start] === now[start]) start++
  let end = 0
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end++
  return joined([
    { kind: 'same', text: old.slice(0, start).join('') },
    ...changes(old.slice(start, old.length - end), now.slice(start, now.length - end)),
    { kind: 'same', text: old.slice(old.length - end).join('') },
  ])
}

/** Words with the space after them, and line breaks by themselves. */
function wordsOf(text: string): string[] {
  return text.match(/\n|[^\S\n]+|[^\s]+[^\S\n]*/g) ?? []
}

/** Myers' shortest edit script: `reached[k]` is how far into the old text the diagonal `k` has come. */
function changes(old: string[], now: string[]): Piece[] {
  const steps: Map<number, number>[] = []
  let reached = new Map([[1, 0]])
  const at = (k: number) => reached.get(k) ?? -1
  for (let cost = 0; cost <= Math.min(mostChanges, old.length + now.length); cost++) {
    steps.push(new Map(reached))
    for (let k = -cost; k <= cost; k += 2) {
      const down = k === -cost || (k !== cost && at(k - 1) < at(k + 1))
      let x = down ? at(k + 1) : at(k - 1) + 1
      while (x < old.length && x - k < now.length && old[x] === now[x - k]) x++
      reached.set(k, x)
      if (x >= old.length && x - k >= now.length) return script(old, now, steps)
    }
    reached = new Map(reached)
  }
  return [
    { kind: 'gone', text: old.join('') },
    { kind: 'come', text: now.join('') },
  ]
}

/** Walks the way back from the end to the beginning. */
function script(old: string[], now: string[], steps: Map<number, number>[]): Piece[] {
  const pieces: Piece[] = []
  let x = old.length
  let y = now.length
  for (let cost = steps.length - 1; cost >= 0; cost--) {
    const at = (k: number) => steps[cost]?.get(k) ?? -1
    const k = x - y
    const cameFrom = k === -cost || (k !== cost && at(k - 1) < at(k + 1)) ? k + 1 : k - 1
    const fromX = cost === 0 ? 0 : at(cameFrom)
    const fromY = cost === 0 ? 0 : fromX - cameFrom
    while (x > fromX && y > fromY) {
      pieces.push({ kind: 'same', text: old[x - 1] ?? '' })
      x--
      y--
    }
    if (cost === 0) break
    pieces.push(
      cameFrom > k ? { kind: 'come', text: now[y - 1] ?? '' } : { kind: 'gone', text: old[x - 1] ?? '' },
    )
    x = fromX
    y = fromY
  }
  return pieces.toReversed()
}

/** Neighbours of one kind in one; within a change, what is gone before what has come. */
function joined(pieces: Piece[]): Piece[] {
  const result: Piece[] = []
  let change = { gone: '', come: '' }
  const settle = () => {
    for (const kind of ['gone', 'come'] as const) if (change[kind]) result.push({ kind, text: change[kind] })
    change = { gone: '', come: '' }
  }
  for (const { kind, text } of pieces) {
    if (!text) continue
    if (kind !== 'same') {
      change[kind] += text
      continue
    }
    settle()
    const last = result.at(-1)
    if (last?.kind === 'same') last.text += text
    else result.push({ kind, text })
  }
  settle()
  return result
}
