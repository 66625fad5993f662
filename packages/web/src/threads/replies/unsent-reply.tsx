import { Button } from '../../design/button.tsx'
import { Markdown } from '../../design/markdown.tsx'
import { copy } from '../copy/en.ts'
import { sendingWords } from '../copy/sending-words.ts'
import type { ReplyUnderWay } from './use-unsent-replies.ts'
import styles from './unsent-reply.module.css'

/** A reply in its place that has not been acknowledged: on its way, or not sent yet with what one can do. */
export function UnsentReply({
  reply,
  onRetry,
  onSendToThread,
  onDiscard,
}: {
  reply: ReplyUnderWay
  onRetry: () => void
  onSendToThread: () => void
  onDiscard: () => void
}) {
  return (
    <article
      className={styles.unsent}
      aria-label={reply.isSending ? sendingWords.sending : sendingWords.notSentYet}
    >
      <p className={styles.state} role="status">
        {reply.isSending ? (
          sendingWords.sending
        ) : (
          <>
            <strong>{sendingWords.notSentYet}.</strong>{' '}
            {reply.words ?? (reply.isKept ? sendingWords.notSentHint : sendingWords.notSentKeepOpen)}
          </>
        )}
      </p>
      <Markdown source={reply.body} />
      {reply.files.length > 0 && (
        <p className={styles.with}>{sendingWords.withFiles(reply.files.map(({ name }) => name))}</p>
      )}
      {!reply.isSending && (
        <div className={styles.acts}>
          {reply.answersNothing ? (
            <Button onClick={onSendToThread}>{copy.toTheThread}</Button>
          ) : (
            <Button onClick={onRetry}>{sendingWords.retry}</Button>
          )}
          <Button weight="plain" onClick={onDiscard}>
            {sendingWords.discard}
          </Button>
        </div>
      )}
    </article>
  )
}
