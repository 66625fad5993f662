import { deviceStorage } from '../../drafts/device-storage.ts'
import { draftsChanged, seatOfKey } from '../../drafts/draft-keys.ts'
import type { DraftPlace } from '../../drafts/draft-on-this-device.ts'
import { saysTheSame, type Draft } from '../../drafts/draft.ts'
import { forgetKept, keptUnder } from '../../drafts/kept-draft.ts'
import { tellSoon } from '../../drafts/sync/in-step.ts'
import { sendEdit } from './send-edit.ts'
import { sendThread } from './send-thread.ts'
import type { Sending } from './sending.ts'
import { forgetWaiting, keepWaiting, type Waiting } from './waiting-on-this-device.ts'

const ways = { THREAD: sendThread, EDIT: sendEdit }

/** Sends what waits, once: it waits on where nothing comes back, and its words are a draft no more once it is done. */
export async function sendWaiting(waiting: Waiting): Promise<Sending> {
  const seatId = seatOfKey(waiting.place.key)
  keepWaiting(seatId, waiting)
  const sending = await ways[waiting.what](waiting).catch((): Sending => ({ outcome: 'unreached' }))
  if (sending.outcome !== 'unreached') forgetWaiting(seatId, waiting.id, sending.outcome === 'sent')
  if (sending.outcome === 'sent') forgetDraftOf(waiting.place, waiting.draft)
  return sending
}

/** Words that were sent are a draft no more; others written there since stay. */
export function forgetDraftOf(place: DraftPlace, sent: Draft): void {
  const storage = deviceStorage()
  if (!storage) return
  for (const kept of keptUnder(storage, place.key))
    if (saysTheSame(kept.draft, sent)) forgetKept(storage, place.key, kept)
  window.dispatchEvent(new Event(draftsChanged))
  tellSoon(place.key)
}
