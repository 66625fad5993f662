import { useEffect, useState } from 'react'
import { client } from '../../api/client.ts'
import { paths } from '../../paths.ts'
import { copy } from '../copy/en.ts'
import { goToWords as words } from '../copy/go-to-words.ts'
import { groupMenuWords as menu } from '../copy/group-menu-words.ts'
import type { Destination } from './destinations.ts'
import { GoToDocument, type GoToQuery } from './go-to.generated.ts'

/** Where one can go from a group's pages: its places at once, its people and threads as soon as they have come. */
export function useDestinations(slug: string): Destination[] {
  const [known, setKnown] = useState<GoToQuery>()

  useEffect(() => {
    let isWanted = true
    client
      .query({ query: GoToDocument, variables: { slug }, fetchPolicy: 'no-cache' })
      .then(({ data }) => isWanted && setKnown(data as GoToQuery | undefined))
      // Without an answer one goes to the places.
      .catch(() => undefined)
    return () => {
      isWanted = false
    }
  }, [slug])

  const group = known?.group
  return [
    { path: paths.table(slug), name: copy.table },
    { path: paths.threads(slug), name: copy.threads },
    ...(group ? [{ path: paths.meetings(slug), name: group.meetingName }] : []),
    { path: paths.people(slug), name: copy.people },
    { path: paths.startThread(slug), name: words.startThread },
    { path: paths.inbox(), name: copy.inbox },
    { path: paths.search(slug), name: menu.search },
    { path: paths.drafts(), name: menu.drafts },
    { path: paths.charter(slug), name: menu.charter },
    ...(group?.viewerCanDescribe ? [{ path: paths.admin(slug), name: menu.lookAfterGroup }] : []),
    { path: paths.settings(), name: menu.settings },
    ...(known?.viewer?.seats ?? [])
      .filter(seat => seat.group.slug !== slug)
      .map(seat => ({ path: paths.table(seat.group.slug), name: seat.group.name, what: words.group })),
    ...(group?.members ?? []).map(({ id, name, trade }) => ({
      path: paths.person(slug, id),
      name,
      what: trade,
    })),
    ...(group?.threads?.edges ?? []).map(({ node }) => ({
      path: paths.thread(slug, node.id),
      name: node.title,
      what: words.thread,
    })),
  ]
}
