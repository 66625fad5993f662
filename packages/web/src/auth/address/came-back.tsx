import type { ReactNode } from 'react'
import { useVerb } from '../../api/use-verb.ts'
import { Button, ButtonRow } from '../../design/button.tsx'
import { Notice, Trouble } from '../../design/notice.tsx'
import { dateWords } from '../../design/time-wording.ts'
import { TryAddressAgainDocument } from './came-back.generated.ts'
import { copy } from './copy/en.ts'
import styles from './your-address.module.css'

/** Since when mail comes back, what the mail server said, and that one can have it tried again, or what else one can. */
export function CameBack({
  since,
  answer,
  onTried,
  children,
}: {
  since: string
  /** What the mail server said, where it said something. */
  answer: string | null
  onTried: (words: string) => void
  children: ReactNode
}) {
  const { attempt, pending, trouble } = useVerb(TryAddressAgainDocument, copy.asItWas)

  async function tryAgain() {
    if (await attempt({})) onTried(copy.triedAgain)
  }

  return (
    <>
      <Notice mood="now">
        <p>{answer ? copy.cameBack(dateWords(since)) : copy.cameBackSilently(dateWords(since))}</p>
        {answer && <blockquote className={styles.answer}>{answer}</blockquote>}
        <p>{copy.sinceThen}</p>
      </Notice>
      <Trouble words={trouble()} />
      <ButtonRow>
        <Button weight="primary" pending={pending} onClick={() => void tryAgain()}>
          {copy.tryAgain}
        </Button>
        {children}
      </ButtonRow>
    </>
  )
}
