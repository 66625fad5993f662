import type { FragmentType } from '@apollo/client'
import { Link } from 'react-router'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { paths } from '../paths.ts'
import styles from './member-byline.module.css'
import {
  MemberByline_MemberFragmentDoc,
  type MemberByline_MemberFragment,
} from './member-byline.generated.ts'
import { useSlug } from './use-slug.ts'

/** "Priya Kaur, pharmacist", leading to the person. */
export function MemberByline({ member }: { member: FragmentType<MemberByline_MemberFragment> }) {
  const { id, name, trade } = useFragmentData(MemberByline_MemberFragmentDoc, member)
  return (
    <span className={styles.byline}>
      <Link to={paths.person(useSlug(), id)} className={styles.name}>
        {name}
      </Link>
      {trade && <>, {trade}</>}
    </span>
  )
}
