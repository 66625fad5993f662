/** How many threads the list shows at first, and how many more with each press. */
export const threadsAtOnce = 20
