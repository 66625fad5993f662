import type { Seat } from '../database/seat.ts'
import { findMissed, findReachFor, hasHappened } from './event-queries.ts'
import { findNouns, nothing, type House, type Nouns } from './event-nouns.ts'

/** More that somebody missed is not told one by one: they fetch anew what is on their screen. */
const mostMissed = 500
/** By how much longer than they say something may be on a screen, in milliseconds: a commit takes its time. */
const margin = 1_000

/** From where somebody looks on. */
export type Beginning = {
  /** The position of the last event that came; null to begin with what happens from now on. */
  since: number | null
  /** How old what is on their screen is, in milliseconds; null where they do not say. */
  dataAge: number | null
}

/** What is told at a position. */
export type Telling = { sequence: number; about: Nouns }

const at = (sequence: number, about: Partial<Nouns> = {}): Telling => ({
  sequence,
  about: { ...nothing, ...about },
})

/**
 * What somebody is told before anything that happens beyond `upTo`: the last of it brings the cursor from which they go
 * on. Read from their own seat. Null: they are at the table no more.
 */
export async function findCatchUp(
  house: House,
  seat: Seat,
  { since, dataAge }: Beginning,
  upTo: number,
): Promise<Telling[] | null> {
  const { last, earliest, isSeated } = await findReachFor(house.database, seat)
  if (!isSeated) return null
  if (since === null) {
    const resync = dataAge !== null && (await hasHappened(house.database, seat, dataAge + margin))
    return [at(upTo, { resync })]
  }
  const isForgotten = since < last && (earliest ?? last + 1) > since + 1
  // Further than the group: before it was restored from a backup.
  if (isForgotten || since > last) return [at(upTo, { resync: true })]

  const events = await findMissed(house.database, seat, { since, upTo, most: mostMissed + 1 })
  // What they may not know of does not count: that there was much of it is nobody's business either.
  if (events.length > mostMissed) return [at(upTo, { resync: true })]
  const nouns = await findNouns(house, seat, events)
  const missed = events.flatMap(({ sequence }, place) => (nouns[place] ? [at(sequence, nouns[place])] : []))
  // Another process may have told them more than this one knows of yet.
  return [...missed, at(Math.max(since, upTo))]
}
