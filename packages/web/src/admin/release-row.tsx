import type { FragmentType } from '@apollo/client'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { Quotation } from '../design/quotation.tsx'
import { Time } from '../design/time.tsx'
import { AgreeToRelease } from './agree-to-release.tsx'
import { copy } from './copy/en.ts'
import { ReleaseRow_ReleaseFragmentDoc, type ReleaseRow_ReleaseFragment } from './release-row.generated.ts'
import styles from './release-row.module.css'
import { WithdrawRelease } from './withdraw-release.tsx'

/** One proposal: who, why, and the second admin's answer to it. */
export function ReleaseRow({
  groupId,
  release: from,
}: {
  groupId: string
  release: FragmentType<ReleaseRow_ReleaseFragment>
}) {
  const release = useFragmentData(ReleaseRow_ReleaseFragmentDoc, from)
  const { proposedBy, member } = release
  const proposer = proposedBy?.isViewer ? copy.you : (proposedBy?.name ?? copy.someoneGone)
  return (
    <li>
      <p>
        <strong>{copy.proposed(proposer, member.name)}</strong>
      </p>
      <p className={styles.when}>
        <Time at={release.proposedAt} />
      </p>
      <Quotation>{release.reason}</Quotation>
      {!release.viewerCanAgree && <p className={styles.when}>{copy.waitsForAnother}</p>}
      <div className={styles.acts}>
        <AgreeToRelease groupId={groupId} release={release} />
        <WithdrawRelease groupId={groupId} release={release} />
      </div>
    </li>
  )
}
