/** Threads of which somebody just says what is new to them again: how far they had read is not told meanwhile. */
export const beingMarked = new Set<string>()
