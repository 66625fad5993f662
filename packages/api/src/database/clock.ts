/** What time it is. Handed in to whatever waits for a day to come, so that tests and the demo can let time pass. */
export type Clock = () => Date

/** The time it really is. */
export const wallClock: Clock = () => new Date()

const aDay = 24 * 60 * 60_000

/** The moment so many times 24 hours after another. */
export const daysAfter = (moment: Date, days: number): Date => new Date(moment.getTime() + days * aDay)
