import type { FragmentType } from '@apollo/client'
import { useState } from 'react'
import { Link } from 'react-router'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { Menu } from '../design/menu.tsx'
import { paths } from '../paths.ts'
import { copy } from './copy/en.ts'
import { GroupMenu_ViewerFragmentDoc, type GroupMenu_ViewerFragment } from './group-menu.generated.ts'
import styles from './group-menu.module.css'
import { useInboxNews } from './use-inbox-here.ts'

type Lists = typeof import('./group-menu-lists.tsx')

/**
 * The other groups with what is new in each, and what belongs to the account. Beside it stands a dot while something
 * in the inbox is unread.
 */
export function GroupMenu({
  label,
  slug,
  looksAfter = false,
  viewer: from,
}: {
  label: string
  /** The group one is in; none on the account's own pages. */
  slug?: string
  /** Whether one is an admin of that group. */
  looksAfter?: boolean
  viewer: FragmentType<GroupMenu_ViewerFragment>
}) {
  const viewer = useFragmentData(GroupMenu_ViewerFragmentDoc, from)
  const [lists, setLists] = useState<Lists>()
  useInboxNews()

  return (
    <div className={styles.bar}>
      <Menu
        label={label}
        name={copy.menu(label)}
        trouble={copy.couldNotBring}
        bring={() => import('./group-menu-lists.tsx').then(setLists)}
        onOpen={lists?.askForNews}
      >
        {() => lists && <lists.GroupMenuLists slug={slug} looksAfter={looksAfter} viewer={viewer} />}
      </Menu>
      {viewer.inboxDot && (
        <Link to={paths.inbox()} className={styles.inbox} aria-label={copy.inboxNew}>
          {copy.inbox}
        </Link>
      )}
    </div>
  )
}
