/**
 * A moment of the product's clock as the wall shows it then, by which the queue goes: the demo's clock can be let go on.
 * @param now what the product's clock shows
 */
export const byTheWall = (moment: Date, now: Date): Date =>
  new Date(Date.now() + (moment.getTime() - now.getTime()))
