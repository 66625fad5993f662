import { useEffect, useEffectEvent, useMemo, useRef } from 'react'
import { useLocation, useRevalidator } from 'react-router'
import { lookOn } from '../../api/look-on.ts'
import { knowOneself } from '../../groups/live/know-oneself.ts'
import { readInboxAt } from '../../inbox/inbox-here.ts'
import { paths } from '../../paths.ts'
import { askForTable } from '../../table/live/ask-for-table.ts'
import { askForPostsAgain, askForThreadNow } from '../../threads/live/ask-thread-again.ts'
import { NewBelow } from '../../threads/live/new-below.tsx'
import { GroupEventsDocument } from './group-events.generated.ts'
import { hearEvent, type AskAnew, type GroupEvent } from './hear-event.ts'
import { OfflineLine } from './offline-line.tsx'
import { placeAt, type Place } from './place.ts'
import { soon } from './soon.ts'
import { useOffline } from './use-offline.ts'

/** What a page asked for may be older than what was told while it was on its way: that is taken in once more. */
const toldAgainFor = 15_000
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
  const place = useMemo(() => placeAt(pathname), [pathname])
  const told = useRef<{ event: GroupEvent; at: number }[]>([])

  const threadId = place.page === 'thread' ? place.id : null
  const open = { slug, viewerId, threadId: threadId ?? '' }
  const ask: AskAnew = {
    page: () => soon('page', () => revalidate()),
    thread: () => soon(`thread ${open.threadId}`, () => askForThreadNow(open)),
    posts: () => soon(`posts ${open.threadId}`, () => askForPostsAgain(open)),
    table: meetingId => soon(`table ${meetingId}`, () => askForTable({ slug, meetingId })),
    // Whoever does not look now asks when they come back.
    inbox: () =>
      document.hidden ||
      soon('inbox', () => readInboxAt(groupId, window.location.pathname.slice(paths.table(slug).length))),
  }
  const hear = useEffectEvent((event: GroupEvent) => {
    const since = performance.now() - toldAgainFor
    told.current = [...told.current.filter(({ at }) => at > since), { event, at: performance.now() }]
    hearEvent(event, { groupId, viewerId, place, ask })
  })
  const hearAgain = useEffectEvent((arrivedAt: Place) => {
    const since = performance.now() - toldAgainFor
    const silent = { page: none, thread: none, posts: ask.posts, table: none, inbox: none }
    for (const { event, at } of told.current)
      if (at > since && !event.resync) hearEvent(event, { groupId, viewerId, place: arrivedAt, ask: silent })
  })
  const link = useEffectEvent(onLink)
  const over = useEffectEvent((why: number | string) => {
    // Somebody whose session ended is led to the sign-in by the next page they ask for.
    if (typeof why === 'string') void revalidate()
  })

  useEffect(() => {
    knowOneself(viewerId)
    let after: string | null = null
    const stop = lookOn({
      document: GroupEventsDocument,
      variables: () => ({
        groupId,
        after,
        dataAge: after ? null : Math.min(mostDataAge, Math.round(performance.now() - askedAt)),
      }),
      hear({ groupEvents }) {
        after = groupEvents.cursor
        hear(groupEvents as GroupEvent)
      },
      onLink: stands => link(stands),
      onLost: () => (after = null),
      onOver: why => over(why),
    })
    return () => {
      told.current = []
      stop()
    }
  }, [groupId, viewerId, askedAt])

  useEffect(() => {
    if (state === 'idle') hearAgain(placeAt(pathname))
  }, [pathname, state])

  return (
    <>
      <OfflineLine isOffline={isOffline} />
      {threadId && <NewBelow key={threadId} />}
    </>
  )
}

const none = () => undefined
