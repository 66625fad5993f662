import type { FragmentType } from '@apollo/client'
import { Link } from 'react-router'
import { client } from '../api/client.ts'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { useSignOut } from '../auth/use-sign-out.ts'
import { paths } from '../paths.ts'
import { copy } from './copy/en.ts'
import { groupMenuWords as words } from './copy/group-menu-words.ts'
import {
  GroupMenuLists_ViewerFragmentDoc,
  GroupMenuNewsDocument,
  type GroupMenuLists_ViewerFragment,
} from './group-menu-lists.generated.ts'
import styles from './group-menu-lists.module.css'

/** Asks afresh, whenever the menu opens. */
export function askForNews(): void {
  client.query({ query: GroupMenuNewsDocument, fetchPolicy: 'network-only' }).catch(() => undefined)
}

/** What the menu of a group holds. */
export function GroupMenuLists({
  slug,
  looksAfter,
  viewer,
}: {
  slug: string | undefined
  looksAfter: boolean
  viewer: FragmentType<GroupMenuLists_ViewerFragment>
}) {
  const { seats, viewerCanFoundGroup, hasUnreadInbox } = useFragmentData(
    GroupMenuLists_ViewerFragmentDoc,
    viewer,
  )
  const signOut = useSignOut()
  const others = seats.filter(seat => seat.group.slug !== slug)

  return (
    <>
      {others.length > 0 && (
        <ul role="list" aria-label={words.otherGroups}>
          {others.map(seat => (
            <li key={seat.id}>
              <Link to={paths.table(seat.group.slug)}>
                {seat.group.name}
                {seat.newThreadCount > 0 && (
                  <span className={styles.news}>{words.newIn(seat.newThreadCount)}</span>
                )}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <ul role="list" aria-label={words.yourAccount}>
        <li>
          <Link to={paths.inbox()}>
            {copy.inbox}
            {hasUnreadInbox && <span className={styles.news}>{words.somethingNew}</span>}
          </Link>
        </li>
        <li>
          <Link to={slug ? paths.search(slug) : paths.searchEverywhere()}>{words.search}</Link>
        </li>
        <li>
          <Link to={paths.drafts()}>{words.drafts}</Link>
        </li>
        {slug && (
          <li>
            <Link to={paths.charter(slug)}>{words.charter}</Link>
          </li>
        )}
        {slug && looksAfter && (
          <li>
            <Link to={paths.admin(slug)}>{words.lookAfterGroup}</Link>
          </li>
        )}
        {viewerCanFoundGroup && (
          <li>
            <Link to={paths.foundGroup()}>{words.foundGroup}</Link>
          </li>
        )}
        <li>
          <Link to={paths.settings()}>{words.settings}</Link>
        </li>
        <li>
          <button type="button" onClick={signOut}>
            {words.signOut}
          </button>
        </li>
      </ul>
    </>
  )
}
