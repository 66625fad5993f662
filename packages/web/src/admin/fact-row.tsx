import type { FragmentType } from '@apollo/client'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { Quotation } from '../design/quotation.tsx'
import { Time } from '../design/time.tsx'
import { factSentence } from './copy/fact-words.ts'
import { FactRow_FactFragmentDoc, type FactRow_FactFragment } from './fact-row.generated.ts'
import styles from './fact-row.module.css'

/** One thing that happened: the sentence, the reason that was given, when. */
export function FactRow({ fact: from }: { fact: FragmentType<FactRow_FactFragment> }) {
  const fact = useFragmentData(FactRow_FactFragmentDoc, from)
  return (
    <li className={styles.row}>
      <p>{factSentence(fact)}</p>
      <p className={styles.when}>
        <Time at={fact.happenedAt} />
      </p>
      {fact.reason && <Quotation>{fact.reason}</Quotation>}
    </li>
  )
}
