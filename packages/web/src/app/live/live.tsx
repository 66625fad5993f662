import { useEffect, useEffectEvent, useMemo } from 'react'
import { useLocation, useRevalidator } from 'react-router'
import { keptUnder } from '../../api/kept-reading/kept-under.ts'
import { useShownAsOf } from '../../api/kept-reading/shown-as-of.ts'
import { wipeTraces } from '../../api/kept-reading/wipe-traces.ts'
import { lookOn } from '../../api/look-on.ts'
import { knowOneself } from '../../groups/live/know-oneself.ts'
import { NewBelow } from '../../threads/live/new-below.tsx'
import { watchWaiting } from '../watch-waiting.ts'
import { GroupEventsDocument } from './group-events.generated.ts'
import type { GroupEvent } from './hear-event.ts'
import { Listening } from './listening.ts'
import { OfflineLine } from './offline-line.tsx'
import { placeAt } from './place.ts'
import { useOffline } from './use-offline.ts'

/** Only where what is read is kept. */
const bringKept = () => import('../offline/look-after-kept.ts')

/** The API looks back no further than a day. */
const mostDataAge = 86_400_000

/** Looks on at the group that is open, and lets its pages know what happens in it. Draws only what must be said of it. */
export function Live({
  slug,
  groupId,
  viewerId,
  askedAt,
}: {
  slug: string
  groupId: string
  viewerId: string
  /** When the oldest of what is on the screen was asked for, by the page's own clock. */
  askedAt: number
}) {
  const { pathname } = useLocation()
  const { revalidate, state } = useRevalidator()
  const { isOffline, onLink } = useOffline()
  const asOf = useShownAsOf()
  const place = placeAt(pathname)
  const listening = useMemo(
    () => new Listening({ slug, groupId, viewerId, openAnew: revalidate }),
    [slug, groupId, viewerId, revalidate],
  )
  const link = useEffectEvent(onLink)

  useEffect(watchWaiting, [])

  useEffect(() => {
    if (state === 'idle') listening.arriveAt(pathname)
  }, [listening, pathname, state])

  useEffect(() => {
    knowOneself(viewerId)
    let after: string | null = null
    return lookOn({
      document: GroupEventsDocument,
      variables: () => ({
        groupId,
        after,
        dataAge: after ? null : Math.min(mostDataAge, Math.round(performance.now() - askedAt)),
      }),
      hear({ groupEvents }) {
        const isFirst = after === null
        after = groupEvents.cursor
        listening.hear(groupEvents as GroupEvent)
        if (keptUnder())
          bringKept()
            .then(kept => kept.hearForKept(groupEvents as GroupEvent, { slug, groupId }, isFirst))
            .catch(another)
      },
      onLink: stands => link(stands),
      onLost: () => (after = null),
      onOver(why) {
        // Somebody whose session ended is led to the sign-in by the next page they ask for.
        if (typeof why === 'string') void revalidate()
      },
    })
  }, [listening, slug, groupId, viewerId, askedAt, revalidate])

  const isBack = !isOffline && asOf !== null
  useEffect(() => {
    // What was kept is older than all that is told now.
    if (isBack) void revalidate()
  }, [isBack, revalidate])

  useEffect(() => {
    if (!keptUnder()) return void wipeTraces().catch(another)
    if (isOffline) return
    bringKept()
      .then(kept => kept.lookAfterKept(slug))
      .catch(another)
  }, [isOffline, slug])

  return (
    <>
      <OfflineLine isOffline={isOffline} asOf={asOf} />
      {place.page === 'thread' && <NewBelow key={place.id} />}
    </>
  )
}

/** It is looked after another time. */
const another = () => undefined
