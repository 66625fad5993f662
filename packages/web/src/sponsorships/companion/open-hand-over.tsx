import type { FragmentType } from '@apollo/client'
import { Link } from 'react-router'
import { useFragmentData } from '../../api/use-fragment-data.ts'
import { Quotation } from '../../design/quotation.tsx'
import { useSlug } from '../../groups/use-slug.ts'
import { paths } from '../../paths.ts'
import { copy } from './copy/en.ts'
import {
  OpenHandOver_HandOverFragmentDoc,
  type OpenHandOver_HandOverFragment,
} from './open-hand-over.generated.ts'
import styles from './open-hand-over.module.css'
import { WithdrawHandOver } from './withdraw-hand-over.tsx'

type Person = OpenHandOver_HandOverFragment['to']

/** A proposal that waits for an answer: whom, why, and taking it back. */
export function OpenHandOver({
  groupId,
  handOver: from,
}: {
  groupId: string
  handOver: FragmentType<OpenHandOver_HandOverFragment>
}) {
  const slug = useSlug()
  const handOver = useFragmentData(OpenHandOver_HandOverFragmentDoc, from)
  const { id, reason, to, proposedBy, sponsorship, viewerCanAnswer } = handOver
  return (
    <div className={styles.waiting}>
      <p>
        {copy.proposedTo(nameOf(proposedBy), nameOf(to), nameOf(sponsorship?.newcomer ?? null))}{' '}
        {copy.waitsFor(nameOf(to))}
      </p>
      <Quotation>{reason}</Quotation>
      {viewerCanAnswer && <Link to={paths.handOver(slug, id)}>{copy.toAnswer}</Link>}
      <WithdrawHandOver groupId={groupId} handOver={handOver} />
    </div>
  )
}

/** Null for the reader. */
function nameOf(person: Person): string | null {
  return person?.isViewer ? null : (person?.name ?? copy.someone)
}
