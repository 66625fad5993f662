import type { FragmentType } from '@apollo/client'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { Section } from '../design/sheet.tsx'
import { copy } from './copy/en.ts'
import { ReleaseRow } from './release-row.tsx'
import { Releases_GroupFragmentDoc, type Releases_GroupFragment } from './releases.generated.ts'
import styles from './releases.module.css'

/** Proposals to release someone that wait for a second admin's yes. Nothing when there are none. */
export function Releases({ group }: { group: FragmentType<Releases_GroupFragment> }) {
  const { id, releases } = useFragmentData(Releases_GroupFragmentDoc, group)
  if (!releases || releases.length === 0) return null
  return (
    <Section title={copy.releases} id="releases">
      <ul role="list" className={styles.rows}>
        {releases.map(release => (
          <ReleaseRow key={release.id} groupId={id} release={release} />
        ))}
      </ul>
    </Section>
  )
}
