import { useVerb } from '../api/use-verb.ts'
import { Button, ButtonRow } from '../design/button.tsx'
import { focusHeadingSoon } from '../design/focus-heading.ts'
import { Trouble } from '../design/notice.tsx'
import { copy } from './copy/en.ts'
import { markAsRead } from './mark-as-read.ts'
import { ReadWholeInboxDocument } from './read-whole-inbox.generated.ts'

/** Marks all as read that is told up to the latest item here; what comes meanwhile stays new. */
export function MarkAllAsRead({
  items,
  onDone,
}: {
  /** What is shown, the latest first. */
  items: readonly { id: string; happenedAt: string }[]
  onDone: () => void
}) {
  const read = useVerb(ReadWholeInboxDocument, copy.readAllSafe)

  async function press() {
    const upTo = items[0]?.happenedAt
    if (!upTo || !(await read.attempt({ input: { upTo } }))) return
    markAsRead(items.map(({ id }) => id))
    onDone()
    focusHeadingSoon()
  }

  return (
    <>
      <Trouble words={read.trouble()} />
      <ButtonRow>
        <Button pending={read.pending} onClick={() => void press()}>
          {copy.readAll}
        </Button>
      </ButtonRow>
    </>
  )
}
