/** Pseudo-random numbers from 0 to below 1, the same each time. */
export function dice(seed: number): () => number {
  let state = seed
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}
