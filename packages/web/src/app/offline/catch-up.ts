import { print } from '@apollo/client/utilities'
import type { Unmasked } from '@apollo/client/masking'
import { cache } from '../../api/cache.ts'
import { LiveSocket, type Ending } from '../../api/live-socket.ts'
import { WhatWasMissedDocument, type WhatWasMissedSubscription } from './what-was-missed.generated.ts'

/** One thing that was told meanwhile, as it was asked for. */
export type Missed = Unmasked<WhatWasMissedSubscription>['groupEvents']

/** How it ended: all of it was told up to that cursor, or why it could not be. */
export type CaughtUp = { cursor: string } | { why: Ending }

/** Hears what was told in a group since a cursor, while no page of ours looked on, and ends. */
export async function hearWhatWasMissed(
  groupId: string,
  after: string,
  hear: (missed: Missed) => void,
): Promise<CaughtUp> {
  let cursor: string | null = null
  const query = print(cache.transformDocument(WhatWasMissedDocument))
  const socket = new LiveSocket({ query, variables: { groupId, after } }, ({ data }) => {
    const missed = (data as WhatWasMissedSubscription | null | undefined)?.groupEvents as Missed | undefined
    if (!missed || cursor !== null) return
    hear(missed)
    // The last of what was missed is told with nothing in it.
    if (!missed.resync && !isEmpty(missed)) return
    cursor = missed.cursor
    socket.end()
  })
  const why = await socket.ended
  return cursor === null ? { why } : { cursor }
}

const isEmpty = ({ inboxChanged, post, thread, meeting, member, readElsewhere, ...ids }: Missed) =>
  !inboxChanged &&
  [post, thread, meeting, member, readElsewhere].every(noun => noun === null) &&
  [ids.tableOfMeetingId, ids.goneThreadId, ids.goneMeetingId].every(id => id === null)
