import type { FragmentType } from '@apollo/client'
import { useApolloClient } from '@apollo/client/react'
import { Link } from 'react-router'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { useSignOut } from '../auth/use-sign-out.ts'
import { Menu } from '../design/menu.tsx'
import { paths } from '../paths.ts'
import { copy } from './copy/en.ts'
import {
  GroupMenu_ViewerFragmentDoc,
  GroupMenuNewsDocument,
  type GroupMenu_ViewerFragment,
} from './group-menu.generated.ts'
import styles from './group-menu.module.css'

/** The other groups with what is new in each, and what belongs to the account. Asks afresh when it opens. */
export function GroupMenu({
  label,
  slug,
  looksAfter = false,
  viewer,
}: {
  label: string
  /** The group one is in; none on the account's own pages. */
  slug?: string
  /** Whether one is an admin of that group. */
  looksAfter?: boolean
  viewer: FragmentType<GroupMenu_ViewerFragment>
}) {
  const { seats, viewerCanFoundGroup } = useFragmentData(GroupMenu_ViewerFragmentDoc, viewer)
  const client = useApolloClient()
  const signOut = useSignOut()
  const others = seats.filter(seat => seat.group.slug !== slug)

  const askForNews = () =>
    void client.query({ query: GroupMenuNewsDocument, fetchPolicy: 'network-only' }).catch(() => undefined)

  return (
    <Menu label={label} name={copy.menu(label)} onOpen={askForNews}>
      {others.length > 0 && (
        <ul role="list" aria-label={copy.otherGroups}>
          {others.map(seat => (
            <li key={seat.id}>
              <Link to={paths.table(seat.group.slug)}>
                {seat.group.name}
                {seat.newThreadCount > 0 && (
                  <span className={styles.news}>{copy.newIn(seat.newThreadCount)}</span>
                )}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <ul role="list" aria-label={copy.yourAccount}>
        <li>
          <Link to={slug ? paths.search(slug) : paths.searchEverywhere()}>{copy.search}</Link>
        </li>
        {slug && (
          <li>
            <Link to={paths.charter(slug)}>{copy.charter}</Link>
          </li>
        )}
        {slug && looksAfter && (
          <li>
            <Link to={paths.admin(slug)}>{copy.lookAfterGroup}</Link>
          </li>
        )}
        {viewerCanFoundGroup && (
          <li>
            <Link to={paths.foundGroup()}>{copy.foundGroup}</Link>
          </li>
        )}
        <li>
          <Link to={paths.settings()}>{copy.settings}</Link>
        </li>
        <li>
          <button type="button" onClick={signOut}>
            {copy.signOut}
          </button>
        </li>
      </ul>
    </Menu>
  )
}
