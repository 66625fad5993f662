import type { Seat } from '../database/seat.ts'
import { hearEvents, type HeardEvent } from './event-queries.ts'
import { findNouns, type House, type Nouns } from './event-nouns.ts'
import type { Onlooker } from './onlooker.ts'

const mostAtOnce = 200

/** An event that is ready to be told. */
export type Ready = { sequence: number; about: Nouns | null; to: Onlooker[] }

/** What came of one look at what was told. */
export type Heard = {
  events: Ready[]
  /** Who looks on without being at the table any more. */
  ended: Onlooker[]
  /** Whether more waits to be heard. */
  isMore: boolean
}

type Reading = { seat: Seat; about: Nouns | null }

/**
 * What happened in a group since a position: read once for all who look on, and told to those who may know of it after
 * it was read. Whoever asks before learns of words that were kept to a few in between.
 * @returns null where it must be heard again, for who may know changed meanwhile
 */
export async function hearAndRead(
  house: House & { groupId: string },
  onlookers: ReadonlySet<Onlooker>,
  since: number,
): Promise<Heard | null> {
  const hear = (most: number) => hearEvents(house.database, house.groupId, since, most)
  const heard = await hear(mostAtOnce)
  const readings = await readFor(house, heard, audiences(heard, onlookers))
  const now = readings.size > 0 ? await hear(heard.length) : heard

  const to = audiences(now, onlookers)
  const isWhole = heard.every(({ sequence }, at) => {
    const event = now[at]
    if (event?.sequence !== sequence) return false
    const reading = readings.get(at)
    if (!reading) return to[at]?.length === 0
    // Nothing was found there, or whoever looked may look no more.
    return reading.about !== null || mayKnow(reading.seat.memberId, event, seatedIn(now))
  })
  if (!isWhole) return null
  const seated = seatedIn(now)
  return {
    events: now.map(({ sequence }, at) => ({
      sequence,
      about: readings.get(at)?.about ?? null,
      to: to[at] ?? [],
    })),
    ended: now.length > 0 ? [...onlookers].filter(({ seat }) => !seated.has(seat.memberId)) : [],
    isMore: now.length === mostAtOnce,
  }
}

/** What events are about, each read from the seat of one who may know of it: as few statements as there are such seats. */
async function readFor(
  house: House,
  events: readonly HeardEvent[],
  to: readonly Onlooker[][],
): Promise<Map<number, Reading>> {
  const readings = new Map<number, Reading>()
  const bySeat = Map.groupBy(events.keys(), at => to[at]?.[0]?.seat)
  for (const [seat, places] of bySeat) {
    if (!seat) continue
    const nouns = await findNouns(
      house,
      seat,
      places.flatMap(at => events[at] ?? []),
    )
    for (const [place, at] of places.entries()) readings.set(at, { seat, about: nouns[place] ?? null })
  }
  return readings
}

function audiences(events: readonly HeardEvent[], onlookers: ReadonlySet<Onlooker>): Onlooker[][] {
  const seated = seatedIn(events)
  return events.map(event => [...onlookers].filter(({ seat }) => mayKnow(seat.memberId, event, seated)))
}

const seatedIn = (events: readonly HeardEvent[]) => new Set(events[0]?.seated ?? [])

const mayKnow = (
  memberId: string,
  { memberId: only, threadId, readers }: HeardEvent,
  seated: ReadonlySet<string>,
): boolean =>
  seated.has(memberId) &&
  (only === null || only === memberId) &&
  (threadId === null || (readers ?? []).includes(memberId))
