import { useEffect, useState } from 'react'
import { useVerb } from '../../api/use-verb.ts'
import { Button } from '../../design/button.tsx'
import { Notice, Trouble } from '../../design/notice.tsx'
import { DismissAdviceHintDocument } from './advice-hint.generated.ts'
import { isMostlyAdvice } from './advice-rule.ts'
import { askWords as copy } from './copy/en.ts'

const pause = 1200

/** A word to the writer alone, at a pause, when a reply mostly says "you should". It holds nothing back. */
export function AdviceHint({
  groupId,
  askerName,
  text,
  dismissals,
  onPutAway,
}: {
  groupId: string
  askerName: string
  text: string
  /** How often it was put away already; after the second time it is gone. */
  dismissals: number
  /** What was pressed is gone: something else takes the focus it had. */
  onPutAway: () => void
}) {
  const { attempt, pending, trouble } = useVerb(DismissAdviceHintDocument)
  const [isAdvice, setAdvice] = useState(false)
  const [isAway, setAway] = useState(false)

  useEffect(() => {
    const timer = window.setTimeout(() => setAdvice(isMostlyAdvice(text)), pause)
    return () => window.clearTimeout(timer)
  }, [text])

  async function putAway() {
    if (!(await attempt({ input: { groupId } }))) return
    setAway(true)
    onPutAway()
  }

  return (
    <div role="status">
      {isAdvice && !isAway && (
        <Notice>
          <p>{copy.readsLikeAdvice(askerName)}</p>
          <Button weight="plain" pending={pending} onClick={() => void putAway()}>
            {dismissals > 0 ? copy.putAwayForGood : copy.putAway}
          </Button>
          <Trouble words={trouble()} />
        </Notice>
      )}
    </div>
  )
}
