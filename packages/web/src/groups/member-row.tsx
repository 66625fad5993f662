import type { FragmentType } from '@apollo/client'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { copy } from './copy/en.ts'
import { MemberNameplate } from './member-nameplate.tsx'
import { MemberRow_MemberFragmentDoc, type MemberRow_MemberFragment } from './member-row.generated.ts'
import styles from './member-row.module.css'

/** One of the people: name, trade, how they came, and what to ask them about. */
export function MemberRow({ member }: { member: FragmentType<MemberRow_MemberFragment> }) {
  const data = useFragmentData(MemberRow_MemberFragmentDoc, member)
  return (
    <li className={styles.row}>
      <MemberNameplate member={data}>
        {data.standing === 'NEWCOMER' ? (
          <>
            <strong className={styles.newcomer}>{copy.newAtTheTable(data.companion)}</strong>
            {copy.howTheNewcomerCame(data)}
          </>
        ) : (
          copy.howTheyCame(data)
        )}
      </MemberNameplate>
      {data.askMeAbout && (
        <p className={styles.ask}>
          <span className={styles.label}>{copy.askThemAboutBefore(data)}</span> {data.askMeAbout}
        </p>
      )}
    </li>
  )
}
