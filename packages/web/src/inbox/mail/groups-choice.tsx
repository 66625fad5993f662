import type { FragmentType } from '@apollo/client'
import { Link } from 'react-router'
import { useFragmentData } from '../../api/use-fragment-data.ts'
import { clockWords } from '../../design/wall-time-wording.ts'
import { paths } from '../../paths.ts'
import { copy } from './copy/en.ts'
import styles from './group-mail.module.css'
import { GroupsChoice_GroupFragmentDoc, type GroupsChoice_GroupFragment } from './groups-choice.generated.ts'

/** What a group has chosen for the mail to all its members; its admins are led to where they change it. */
export function GroupsChoice({ group }: { group: FragmentType<GroupsChoice_GroupFragment> }) {
  const { slug, mailSettings } = useFragmentData(GroupsChoice_GroupFragmentDoc, group)
  const { content, eveningTime, viewerCanChange } = mailSettings
  return (
    <p className={styles.groupsChoice}>
      {copy.howMuchTravels[content]} {content !== 'NOTHING' && `${copy.stricter} `}
      {copy.eveningAt(clockWords(eveningTime))}{' '}
      {viewerCanChange ? <Link to={paths.mailSettings(slug)}>{copy.change}</Link> : copy.adminsChoose}
    </p>
  )
}
