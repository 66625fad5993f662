import { keptUnder } from './kept-under.ts'
import type { Snapshot } from './snapshot.ts'
import type { Place } from './what-is-kept.ts'

let last: Promise<unknown> = Promise.resolve()

/** Brings the small pictures of a thread that are not kept here yet, one after the other, after whatever else is asked. */
export function bringPictures(snapshot: Snapshot, place: Place, data: unknown): void {
  last = last.then(() => bringEach(snapshot, place, data)).catch(() => undefined)
}

async function bringEach(snapshot: Snapshot, { subject, group }: Place, data: unknown): Promise<void> {
  for (const path of await snapshot.picturesMissing(subject, data)) {
    if (!navigator.onLine || !keptUnder()) return
    const response = await fetch(path, { priority: 'low' })
    const type = response.headers.get('content-type') ?? ''
    if (!response.ok || !type.startsWith('image/')) continue
    const bytes = await response.arrayBuffer()
    await snapshot.keepPicture({ path, subject, group, type, weight: bytes.byteLength, bytes })
    // There is no room for more of a thread that was opened so long ago; or it is not for the reader any more.
    if (!(await snapshot.hasPicture(path))) return
  }
}
