export type Faults = { missing: number; doubled: number; outOfOrder: number }

export const noFaults: Faults = { missing: 0, doubled: 0, outOfOrder: 0 }

/** What is wrong with the sequences of one thread's posts as they came, where those from one to another should have. */
export function faultsOfTelling(told: readonly number[], from: number, to: number): Faults {
  const seen = new Set<number>()
  const faults = { ...noFaults }
  let highest = 0
  for (const sequence of told) {
    if (seen.has(sequence)) faults.doubled += 1
    else if (sequence < highest) faults.outOfOrder += 1
    seen.add(sequence)
    highest = Math.max(highest, sequence)
  }
  for (let sequence = from; sequence <= to; sequence += 1) if (!seen.has(sequence)) faults.missing += 1
  return faults
}

export const sumOfFaults = (all: readonly Faults[]): Faults =>
  all.reduce(
    (sum, { missing, doubled, outOfOrder }) => ({
      missing: sum.missing + missing,
      doubled: sum.doubled + doubled,
      outOfOrder: sum.outOfOrder + outOfOrder,
    }),
    noFaults,
  )
