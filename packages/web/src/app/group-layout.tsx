import { useEffect, useState } from 'react'
import { Outlet, useMatch, useParams, type LoaderFunctionArgs } from 'react-router'
import { found } from '../api/not-there.ts'
import { preload } from '../api/preload.ts'
import { usePage } from '../api/use-page.ts'
import { paths } from '../paths.ts'
import { CharterGrace } from './charter-grace.tsx'
import { GroupLayoutDocument } from './group-layout.generated.ts'
import type { KeyList } from './key-list.tsx'
import { rememberGroup } from './last-group.ts'
import { LimitedSeat } from './limited-seat.tsx'
import { MailTrouble } from './mail-trouble.tsx'
import { PageFrame } from './page-frame.tsx'
import { TopLine } from './top-line.tsx'
import { usePlaceKeys } from './place-keys.ts'

export const loader = ({ params }: LoaderFunctionArgs) =>
  preload(GroupLayoutDocument, { slug: params['slug'] ?? '' }, 'fresh')

/** What every page of a group stands in. Whoever may not sit there now sees why instead of the page. */
export function Component() {
  const data = usePage(loader)
  const { slug = '' } = useParams()
  const group = found(data.group)
  const viewer = found(data.viewer)
  const isSeated = group.viewerSeat.state === 'SEATED'
  // Nobody is kept in: leaving stays open to whoever is kept from the table.
  const isLeaving = useMatch(paths.leave(':slug')) !== null
  const [Keys, setKeys] = useState<typeof KeyList | null>(null)
  usePlaceKeys(slug, setKeys)
  useEffect(() => rememberGroup(slug), [slug])

  return (
    <PageFrame top={<TopLine group={group} hasPlaces={isSeated} viewer={viewer} />} hasPlaces={isSeated}>
      <MailTrouble since={viewer.mailWishes.unreachableSince} />
      {isSeated || isLeaving ? (
        <>
          {isSeated && <CharterGrace seat={group.viewerSeat} />}
          <Outlet />
        </>
      ) : (
        <LimitedSeat seat={group.viewerSeat} />
      )}
      {Keys && <Keys onClose={() => setKeys(null)} />}
    </PageFrame>
  )
}
