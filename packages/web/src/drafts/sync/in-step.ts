import { deviceStorage } from '../device-storage.ts'
import { draftsChanged, seatOfKey } from '../draft-keys.ts'
import type { DraftPlace } from '../draft-on-this-device.ts'
import { DraftsInStep } from './drafts-in-step.ts'
import { inTurn } from './in-turn.ts'
import { serverOfDrafts } from './server-of-drafts.ts'

/** How long nobody types before it is told, and how long somebody may type on before it is told all the same. */
const pause = 1_000
const longest = 1_500

/** How long until what failed is tried again: twice as long each time, and no longer than a minute. */
const soon = 4_000
const late = 60_000

const inStep = new Map<string, DraftsInStep>()
/** The seats that have something to tell, and since when. */
const waiting = new Map<string, number>()
/** The windows that have written on this page. */
const windowsHere = new Set<string>()
/** The places of which nobody has said yet what was written there elsewhere. */
const asked = new Map<string, DraftPlace>()
let timer: number | undefined
let failures = 0

/** Something was written, in this window of the page, or is over: the server is told at the next pause. */
export function tellSoon(key: string, window?: string): void {
  if (window) windowsHere.add(window)
  const seatId = seatOfKey(key)
  const since = waiting.get(seatId) ?? Date.now()
  waiting.set(seatId, since)
  tellIn(Math.min(pause, Math.max(0, since + longest - Date.now())))
}

/** Tells all that the server has not heard of a seat. */
export function tellNow(seatId: string): void {
  waiting.set(seatId, Date.now())
  tellIn(0)
}

/** Asks what was written in this place elsewhere, until it is answered, and tells what was written here. */
export function askElsewhere(place: DraftPlace): void {
  asked.set(place.key, place)
  tellNow(seatOfKey(place.key))
}

function tellIn(delay: number): void {
  window.clearTimeout(timer)
  timer = window.setTimeout(() => void tellAll(), delay)
}

async function tellAll(): Promise<void> {
  const seats = [...waiting.keys()]
  waiting.clear()
  for (const seatId of seats) {
    try {
      await withDrafts(seatId, drafts => askAndTell(seatId, drafts))
      failures = 0
    } catch {
      if (!waiting.has(seatId)) waiting.set(seatId, Date.now())
      tellIn(Math.min(late, soon * 2 ** failures++))
    }
  }
}

async function askAndTell(seatId: string, drafts: DraftsInStep): Promise<void> {
  for (const place of asked.values()) {
    if (seatOfKey(place.key) !== seatId) continue
    await drafts.ask(place)
    asked.delete(place.key)
  }
  await drafts.tell()
}

async function withDrafts(seatId: string, step: (drafts: DraftsInStep) => Promise<void>): Promise<void> {
  const storage = deviceStorage()
  if (!storage) return
  const drafts = inStep.get(seatId) ?? new DraftsInStep(seatId, storage, serverOfDrafts, windowsHere)
  inStep.set(seatId, drafts)
  try {
    await inTurn(`sixthirty/drafts/${seatId}`, () => step(drafts))
  } finally {
    window.dispatchEvent(new Event(draftsChanged))
  }
}

/** At once when the network is back, and before a page may be put away. */
function tellWaiting(): void {
  if (waiting.size > 0) tellIn(0)
}

window.addEventListener('online', tellWaiting)
document.addEventListener('visibilitychange', tellWaiting)
