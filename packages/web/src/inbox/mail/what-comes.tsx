import type { FragmentType } from '@apollo/client'
import { useFragmentData } from '../../api/use-fragment-data.ts'
import { Time } from '../../design/time.tsx'
import { copy } from './copy/en.ts'
import styles from './group-mail.module.css'
import { soonWords } from './soon-words.ts'
import { WhatComes_WishesFragmentDoc, type WhatComes_WishesFragment } from './what-comes.generated.ts'

/** Exactly which mails come from one group as it is chosen now, and when the next one does. */
export function WhatComes({ wishes }: { wishes: FragmentType<WhatComes_WishesFragment> }) {
  const { gets, next } = useFragmentData(WhatComes_WishesFragmentDoc, wishes)
  return (
    <div className={styles.comes}>
      <p>
        <strong>{copy.youGet}</strong>
      </p>
      <ul>
        {gets.map(sentence => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p>
        <strong>{copy.nextOne}:</strong>{' '}
        {next ? (
          <>
            <Time at={next.at} words={soonWords} />. {next.says}
          </>
        ) : (
          copy.noNext
        )}
      </p>
    </div>
  )
}
