/**
 * Looks once more where nothing was found. Whoever waited while somebody changed who may know of a thread knows from
 * before that change whom it was kept to, and would not find what is theirs to read; a second look knows from after it.
 */
export async function lookTwice<Found>(look: () => Promise<Found | null>): Promise<Found | null> {
  return (await look()) ?? (await look())
}
