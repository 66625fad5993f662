import { bringPictures } from './bring-pictures.ts'
import { isKept, snapshot } from './kept-here.ts'
import type { KeptAnswer } from './snapshot.ts'
import type { Place } from './what-is-kept.ts'
import { rangeOf, rangeWith, stretchIn, withWhatWasRead } from './what-was-read.ts'
import { wipe } from './wipe.ts'

/** As much of any answer as is looked at before it is kept. */
export type Data = {
  viewer?: { seats?: { group: { slug: string } }[] } | null
  group?: {
    viewerSeat?: { id: string; state?: string }
    thread?: unknown
    meeting?: unknown
  } | null
}

/** An answer, and to which question; where it was asked for again, when. */
export type Answer = {
  place: Place
  variables: Record<string, unknown>
  data: Data
  askedAt?: number
}

/**
 * How it came: somebody opened it; it changed while it was open; or it was asked for again, and holds all that is to be
 * kept of it.
 */
export type Coming = 'opened' | 'changed' | 'asked again'

let last: Promise<unknown> = Promise.resolve()

/** One after the other: each is compared with what was said before it. */
export function takeInTurn(answer: Answer, coming: Coming): Promise<void> {
  const taken = last.then(() => take(answer, coming))
  last = taken.catch(() => undefined)
  return taken
}

/** Takes in what the API said: also that something is not there any more, or not for them. */
async function take(answer: Answer, coming: Coming): Promise<void> {
  const { place, data } = answer
  const { kind, group, subject, operationName } = place
  if (data.group === null) return snapshot.forgetGroup(group)
  if ((kind === 'thread' || kind === 'meeting') && !data.group?.[kind]) return snapshot.forget(subject)
  // What was just opened is kept at once: the next page may be opened in a moment.
  const isCompared = coming !== 'opened' || operationName === 'GroupLayout' || kind === 'thread'
  const earlier = isCompared ? await snapshot.find(place) : undefined
  if (operationName === 'GroupLayout') {
    const before = (earlier?.data as Data | undefined)?.group?.viewerSeat?.id
    const seat = data.group?.viewerSeat
    // Somebody else sits here now, by whatever way they came.
    if (before && before !== seat?.id) return wipe()
    if (seat?.state !== 'SEATED') await snapshot.forgetGroup(group)
  }
  if (!isKept() || (coming !== 'opened' && !earlier && kind === 'thread')) return
  await keep(answer, coming, earlier)
  if (data.viewer?.seats) await snapshot.forgetOthersThan(data.viewer.seats.map(seat => seat.group.slug))
}

async function keep(
  { place, variables, data, askedAt }: Answer,
  coming: Coming,
  earlier: KeptAnswer | undefined,
): Promise<void> {
  const now = Date.now()
  const whole = coming === 'asked again' ? data : withWhatWasRead(data, earlier?.data)
  const read = rangeWith(rangeOf(stretchIn(whole)), coming === 'asked again' ? undefined : earlier?.read)
  await snapshot.keep({
    ...place,
    variables,
    data: whole,
    ...(read && { read }),
    ...(askedAt && { askedAt }),
    // Whatever changes while nothing comes is known by this page alone.
    keptAt: navigator.onLine ? now : (earlier?.keptAt ?? now),
    openedAt: (coming !== 'opened' && earlier?.openedAt) || now,
  })
  if (place.operationName === 'ThreadPage') bringPictures(snapshot, place, whole)
}
