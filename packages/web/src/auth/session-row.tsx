import type { FragmentType } from '@apollo/client'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { useVerb } from '../api/use-verb.ts'
import { Button } from '../design/button.tsx'
import { Trouble } from '../design/notice.tsx'
import { dateWords, momentWords } from '../design/time-wording.ts'
import { copy } from './copy/en.ts'
import {
  EndSessionDocument,
  SessionRow_SessionFragmentDoc,
  type SessionRow_SessionFragment,
} from './session-row.generated.ts'
import styles from './session-row.module.css'

/** One place where the account is signed in, with the button that ends it. `onEnded` gets the device's name. */
export function SessionRow({
  session,
  onEnded,
}: {
  session: FragmentType<SessionRow_SessionFragment>
  onEnded: (device: string) => void
}) {
  const { id, device, openedAt, seenAt, isCurrent } = useFragmentData(SessionRow_SessionFragmentDoc, session)
  const endSession = useVerb(EndSessionDocument)

  async function end() {
    if (await endSession.attempt({ input: { id } })) onEnded(device)
  }

  return (
    <li className={styles.row}>
      <div>
        <p className={styles.device}>{device}</p>
        <p className={styles.about}>
          {isCurrent ? copy.thisOne : copy.seen(momentWords(seenAt))} · {copy.opened(dateWords(openedAt))}
        </p>
        <Trouble words={endSession.trouble()} />
      </div>
      {!isCurrent && (
        <Button
          weight="destructive"
          aria-label={copy.endSession(device)}
          pending={endSession.pending}
          onClick={() => void end()}
        >
          {copy.end}
        </Button>
      )}
    </li>
  )
}
