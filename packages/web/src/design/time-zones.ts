import { clockOf } from './wall-time-wording.ts'

/** A part of the world, and the places whose clocks one may choose there. */
export interface Region {
  name: string
  zones: { id: string; place: string }[]
}

/** The zone this device lives in. */
export function ownTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** "Dublin", of "Europe/Dublin". */
export function placeOfZone(timeZone: string): string {
  return timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone
}

/** Whether the clocks of both show the same, in winter as in summer. */
export function showSameClock(one: string, other: string): boolean {
  const year = new Date().getUTCFullYear()
  return [0, 6].every(month => {
    const moment = new Date(Date.UTC(year, month, 15))
    return clockOf(moment, one) === clockOf(moment, other)
  })
}

/**
 * Zones under their regions, the place first, so that typing its first letters finds it: "Lisbon" under Europe,
 * "Buenos Aires, Argentina" under America. `chosen` is among them even where the browser does not know it.
 */
export function zonesByRegion(known: readonly string[], chosen: string, elsewhere: string): Region[] {
  const regions = new Map<string, Region['zones']>()
  for (const id of new Set([...known, chosen])) {
    if (!id) continue
    const [region, ...places] = id.replaceAll('_', ' ').split('/')
    const name = places.length > 0 && region ? region : elsewhere
    const place = places.length > 0 ? places.toReversed().join(', ') : id
    regions.set(name, [...(regions.get(name) ?? []), { id, place }])
  }
  return [...regions].map(([name, zones]) => ({
    name,
    zones: zones.toSorted((one, other) => one.place.localeCompare(other.place)),
  }))
}
