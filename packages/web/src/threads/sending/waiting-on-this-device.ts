import { deviceStorage, keysUnder } from '../../drafts/device-storage.ts'
import type { DraftPlace } from '../../drafts/draft-on-this-device.ts'
import { readDraft, type Draft } from '../../drafts/draft.ts'

/** A thread or a change of a post that was sent off and did not get through yet. */
export interface Waiting {
  /** The thread's, or the post's: sent again with it, it is done once. */
  id: string
  what: 'THREAD' | 'EDIT'
  place: DraftPlace
  /** The words as they stand in the draft. */
  draft: Draft
  /** What its verb takes. */
  input: Record<string, unknown>
  /** It was tried before: what comes of it may be an earlier trying's. */
  isAgain: boolean
  /** The meeting whose guests may know of it, where it is kept to them. */
  meetingId: string | null
}

/** Told to the window when something waits, or waits no more. */
export const waitingChanged = 'waiting-changed'

/** What became of one that waited. */
export interface WaitingChange {
  id: string
  isSent: boolean
}

const keyOf = (seatId: string, id: string) => `${waitingOf(seatId)}${id}`

/** Under it lies all that waits of one seat. */
export function waitingOf(seatId: string): string {
  return `sixthirty/waiting/${seatId}/`
}

/** What waits of a seat, or only the one with this id. What cannot be read is as if it were not there. */
export function readWaiting(seatId: string, id = ''): Waiting[] {
  const storage = deviceStorage()
  if (!storage) return []
  return keysUnder(storage, keyOf(seatId, id)).flatMap(key => readOne(storage.getItem(key)))
}

/** Keeps it until it is sent. Answers whether the browser kept it. */
export function keepWaiting(seatId: string, waiting: Waiting): boolean {
  try {
    const storage = deviceStorage()
    storage?.setItem(keyOf(seatId, waiting.id), JSON.stringify(waiting))
    return storage !== null
  } catch {
    return false
  } finally {
    tell({ id: waiting.id, isSent: false })
  }
}

/** It was sent, or is to wait no more. */
export function forgetWaiting(seatId: string, id: string, isSent: boolean): void {
  deviceStorage()?.removeItem(keyOf(seatId, id))
  tell({ id, isSent })
}

function tell(detail: WaitingChange): void {
  window.dispatchEvent(new CustomEvent(waitingChanged, { detail }))
}

function readOne(stored: string | null): Waiting[] {
  try {
    const { id, what, place, draft: kept, input, meetingId } = JSON.parse(stored ?? '') as Partial<Waiting>
    const draft = readDraft(kept)
    if (typeof id !== 'string' || (what !== 'THREAD' && what !== 'EDIT') || !draft || !input || !place)
      return []
    return [{ id, what, place, draft, input, isAgain: true, meetingId: meetingId ?? null }]
  } catch {
    return []
  }
}
