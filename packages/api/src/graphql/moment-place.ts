import { readCursor, writeCursor } from './cursor.ts'
import { isId } from './identifier.ts'

/** A place in a list that begins with the latest: microseconds since 1970, and the id that parts equal moments. */
export type MomentPlace = { moment: number; id: string }

/** Before every row there is. */
const beginning: MomentPlace = {
  moment: Number.MAX_SAFE_INTEGER,
  id: 'ffffffff-ffff-ffff-ffff-ffffffffffff',
}

/** SQL: a moment as whole microseconds, which JavaScript's dates would round. */
export const microsecondsOf = (column: string) => `(extract(epoch from ${column}) * 1000000)::float8`

/** SQL: microseconds as a moment. */
export const momentAt = (parameter: string) =>
  `(timestamptz 'epoch' + ${parameter}::float8 * interval '1 microsecond')`

export const writeMomentCursor = ({ moment, id }: MomentPlace): string => writeCursor([moment, id])

/** @throws BAD_USER_INPUT for a cursor that is not of such a list */
export function readMomentCursor(after: string | null): MomentPlace {
  if (after === null) return beginning
  return readCursor(after, ([moment, id]) => {
    if (typeof moment !== 'number' || !Number.isSafeInteger(moment) || moment < 0) return null
    return typeof id === 'string' && isId(id) ? { moment, id } : null
  })
}
