import { Cup } from '../../design/cup.tsx'
import { Quotation } from '../../design/quotation.tsx'
import { monthWords } from '../../design/time-wording.ts'
import { VisuallyHidden } from '../../design/visually-hidden.tsx'
import { MemberByline } from '../../groups/member-byline.tsx'
import { copy } from './copy/en.ts'
import type { LineagePageQuery } from './lineage-page.generated.ts'
import styles from './lineage.module.css'
import type { Branch } from './nest-lineage.ts'

/** Somebody in the lineage as the page asks for them. */
export type LineageBranch = Branch<NonNullable<LineagePageQuery['group']>['lineage'][number]>

/** One person: who, since when, and what was written of them. Of those who are gone only what they left. */
export function LineageRow({ branch: { entry, by } }: { branch: LineageBranch }) {
  const { member, isNewcomer, leftIn, joinedAt, words } = entry
  const isGone = leftIn !== null
  return (
    <div className={isGone ? `${styles.row} ${styles.gone}` : styles.row}>
      {member ? <Cup name={member.name} /> : <EmptyPlace />}
      <div className={styles.lines}>
        <p>{member ? <MemberByline member={member} /> : copy.someoneGone(leftIn)}</p>
        {member ? (
          <p className={styles.about}>
            {isNewcomer && <strong className={styles.newcomer}>{copy.newAtTheTable} · </strong>}
            {by && <span className={styles.by}>{copy.broughtInBy(by.member)}, </span>}
            {isGone ? copy.leftIn(leftIn) : copy.since(monthWords(joinedAt), by === null)}
          </p>
        ) : (
          by && <p className={`${styles.about} ${styles.by}`}>{copy.broughtInBy(by.member)}</p>
        )}
        {words && (
          <details className={styles.why}>
            <summary>
              {copy.whatWasWritten(by?.member ?? null)}
              <VisuallyHidden>{copy.aboutWhom(member)}</VisuallyHidden>
            </summary>
            <Quotation>{words}</Quotation>
          </details>
        )}
      </div>
    </div>
  )
}

/** Where somebody sat who left no name. */
function EmptyPlace() {
  return (
    <svg className={styles.place} viewBox="0 0 44 40" aria-hidden="true" focusable="false">
      <circle cx="20" cy="20" r="18" />
    </svg>
  )
}
