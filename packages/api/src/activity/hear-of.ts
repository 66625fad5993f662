import type { Task } from 'graphile-worker'
import * as v from 'valibot'
import { happeningKinds, type Happening } from './announce.ts'

/** What a room does about a happening. Heard at least once, so hearing it twice must do nothing the second time. */
export type Hearer = (happening: Happening) => Promise<void>

const id = v.pipe(v.string(), v.uuid())
const happeningShape = v.object({
  groupId: id,
  kind: v.picklist(happeningKinds),
  eventId: id,
  subjectId: id,
  actorId: v.nullable(id),
})

/** The job that tells every hearer, one after the other. */
export function hearOf(hearers: readonly Hearer[]): Task {
  return async payload => {
    const happening = v.parse(happeningShape, payload)
    for (const hear of hearers) await hear(happening)
  }
}
