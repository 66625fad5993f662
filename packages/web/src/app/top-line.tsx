import type { FragmentType } from '@apollo/client'
import { NavLink } from 'react-router'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { paths } from '../paths.ts'
import { copy } from './copy/en.ts'
import type { GroupMenu_ViewerFragment } from './group-menu.generated.ts'
import { GroupMenu } from './group-menu.tsx'
import { TopLine_GroupFragmentDoc, type TopLine_GroupFragment } from './top-line.generated.ts'
import styles from './top-line.module.css'

/** The group's name, which opens the menu, and the four places. On phones the places stand at the bottom. */
export function TopLine({
  group,
  hasPlaces,
  viewer,
}: {
  group: FragmentType<TopLine_GroupFragment>
  /** Left out while one may not sit there. */
  hasPlaces: boolean
  viewer: FragmentType<GroupMenu_ViewerFragment>
}) {
  const { slug, name, meetingName, viewerCanDescribe } = useFragmentData(TopLine_GroupFragmentDoc, group)
  return (
    <>
      <GroupMenu label={name} slug={slug} looksAfter={viewerCanDescribe} viewer={viewer} />
      {hasPlaces && (
        <nav className={styles.places} aria-label={copy.places}>
          <NavLink end to={paths.table(slug)}>
            {copy.table}
          </NavLink>
          <NavLink to={paths.threads(slug)}>{copy.threads}</NavLink>
          <NavLink to={paths.meetings(slug)}>{meetingName}</NavLink>
          <NavLink to={paths.people(slug)}>{copy.people}</NavLink>
        </nav>
      )}
    </>
  )
}
