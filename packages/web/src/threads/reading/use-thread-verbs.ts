import { useState } from 'react'
import { useVerb } from '../../api/use-verb.ts'
import { lifeWords } from '../copy/life-words.ts'
import { threadMenuWords as copy } from '../copy/thread-menu-words.ts'
import { PostsByReply } from '../posts/thread-posts.tsx'
import { ChooseLayoutDocument } from './choose-layout.generated.ts'
import { DiscardThreadDocument } from './discard-thread.generated.ts'
import { PinThreadDocument } from './pin-thread.generated.ts'
import { RestThreadDocument } from './rest-thread.generated.ts'
import { SetThreadStanceDocument } from './set-thread-stance.generated.ts'
import type { ThreadMenu_ThreadFragment } from './thread-menu.generated.ts'
import { UnpinThreadDocument } from './unpin-thread.generated.ts'
import { WakeThreadDocument } from './wake-thread.generated.ts'

export type Stance = ThreadMenu_ThreadFragment['viewerStance']
export type Layout = 'IN_ORDER' | 'BY_REPLY'

/** What a thread’s menu does. Each answers whether it was done; `trouble` is about the last one. */
export function useThreadVerbs(
  { groupId, threadId }: { groupId: string; threadId: string },
  /** Something else is said from now on. */
  onBegin: () => void,
) {
  const input = { groupId, threadId }
  const stance = useVerb(SetThreadStanceDocument, lifeWords.asItWas)
  const layout = useVerb(ChooseLayoutDocument, copy.asItWas)
  const pin = useVerb(PinThreadDocument, lifeWords.asItWas)
  const unpin = useVerb(UnpinThreadDocument, lifeWords.asItWas)
  const rest = useVerb(RestThreadDocument, lifeWords.asItWas)
  const wake = useVerb(WakeThreadDocument, lifeWords.asItWas)
  const discard = useVerb(DiscardThreadDocument, lifeWords.asItWas)
  const verbs = { stance, layout, pin, unpin, rest, wake, discard }
  const [said, setSaid] = useState('')
  const [last, setLast] = useState<keyof typeof verbs | null>(null)

  async function done(
    verb: keyof typeof verbs,
    words: string,
    attempt: () => Promise<unknown>,
  ): Promise<boolean> {
    onBegin()
    setLast(verb)
    setSaid('')
    const isDone = (await attempt()) !== null
    if (isDone) setSaid(words)
    return isDone
  }

  return {
    setStance: (chosen: Stance) =>
      done('stance', copy.hears[chosen ?? 'USUAL'], () =>
        stance.attempt({ input: { ...input, stance: chosen } }),
      ),
    /** The other layout has to be here before the page is told to draw it. */
    chooseLayout: (chosen: Layout) =>
      done('layout', '', async () => {
        await PostsByReply.bring()
        return layout.attempt({ input: { groupId, layout: chosen } })
      }),
    pin: () => done('pin', lifeWords.pinned, () => pin.attempt({ input })),
    unpin: () => done('unpin', lifeWords.unpinned, () => unpin.attempt({ input })),
    rest: () => done('rest', '', () => rest.attempt({ input })),
    wake: () => done('wake', lifeWords.awake, () => wake.attempt({ input })),
    discard: () => done('discard', '', () => discard.attempt({ input })),
    /** What the last one did, in words. */
    outcome: last !== null && !verbs[last].pending && !verbs[last].trouble() ? said : undefined,
    pending: last !== null && verbs[last].pending,
    trouble: last === null ? undefined : verbs[last].trouble(),
  }
}
