import { useEffect, useState } from 'react'
import { Outlet, useMatch, useParams, type LoaderFunctionArgs } from 'react-router'
import { client } from '../api/client.ts'
import { found } from '../api/not-there.ts'
import { preload } from '../api/preload.ts'
import { usePage } from '../api/use-page.ts'
import { broughtLater } from '../design/brought-later.tsx'
import { paths } from '../paths.ts'
import { GroupLayoutDocument } from './group-layout.generated.ts'
import { rememberGroup } from './last-group.ts'
import { LimitedSeat } from './limited-seat.tsx'
import { MailCameBack } from './mail-came-back.tsx'
import { PageFrame } from './page-frame.tsx'
import { TopLine } from './top-line.tsx'
import { usePlaceKeys, type Overlay } from './place-keys.ts'
import { useReadInboxHere } from './use-inbox-here.ts'
import { useLive } from './use-live.ts'

/** Only while a new charter waits for one's yes. */
const CharterGrace = broughtLater(async () => (await import('./charter-grace.tsx')).CharterGrace)

/**
 * The group whose pages are open, and when the first of them was asked for, by the page's own clock: the first group's
 * may have come with the page itself.
 */
let opened: { slug: string; at: number } | undefined

export async function loader({ params }: LoaderFunctionArgs) {
  const variables = { slug: params['slug'] ?? '' }
  if (opened?.slug !== variables.slug) opened = { ...variables, at: opened ? performance.now() : 0 }
  const frame = await preload(GroupLayoutDocument, variables, 'fresh')
  const known = client.readQuery({ query: GroupLayoutDocument, variables })
  if (known?.group?.viewerSeat.charterDueAt) await CharterGrace.bring()
  if (known?.viewer?.mailWishes.unreachableSince) await MailCameBack.bring()
  return frame
}

/** What every page of a group stands in. Whoever may not sit there now sees why instead of the page. */
export function Component() {
  const data = usePage(loader)
  const { slug = '' } = useParams()
  const group = found(data.group)
  const viewer = found(data.viewer)
  const { id: seatId, state, charterDueAt } = group.viewerSeat
  const { unreachableSince } = viewer.mailWishes
  const isSeated = state === 'SEATED'
  // Nobody is kept in: leaving stays open to whoever is kept from the table.
  const isLeaving = useMatch(paths.leave(':slug')) !== null
  const [Over, setOver] = useState<Overlay | null>(null)
  usePlaceKeys(slug, setOver)
  useEffect(() => rememberGroup(slug), [slug])
  useReadInboxHere(group.id, slug, isSeated && viewer.hasUnreadInbox)
  const live = useLive(isSeated)
  const top = (
    <>
      <TopLine group={group} hasPlaces={isSeated} viewer={viewer} />
      {live && <live.Live slug={slug} groupId={group.id} viewerId={seatId} askedAt={opened?.at ?? 0} />}
    </>
  )

  return (
    <PageFrame top={top} hasPlaces={isSeated}>
      {unreachableSince && <MailCameBack since={unreachableSince} />}
      {isSeated || isLeaving ? (
        <>
          {isSeated && charterDueAt && <CharterGrace until={charterDueAt} />}
          <Outlet />
        </>
      ) : (
        <LimitedSeat isPaused={state === 'PAUSED'} />
      )}
      {Over && <Over onClose={() => setOver(null)} />}
    </PageFrame>
  )
}
