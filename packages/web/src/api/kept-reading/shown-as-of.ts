import { useSyncExternalStore } from 'react'

let shownAsOf: number | null = null
const listeners = new Set<() => void>()

/** Notes that the page on the screen is from what was kept at that moment; or, with null, from the API. */
export function showAsOf(moment: number | null): void {
  if (moment === shownAsOf) return
  shownAsOf = moment
  for (const listen of listeners) listen()
}

/** Of which moment the page on the screen is, where it is from what was kept. In milliseconds. */
export function useShownAsOf(): number | null {
  return useSyncExternalStore(subscribe, () => shownAsOf)
}

function subscribe(listen: () => void) {
  listeners.add(listen)
  return () => listeners.delete(listen)
}
