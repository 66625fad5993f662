import { useState } from 'react'
import { copy } from '../copy/en.ts'
import type { Reaction } from './reaction.ts'
import type { ThreadPost_PostFragment } from './thread-post.generated.ts'

/** The reader's warm words to a post: said or taken away in one press. */
export interface WarmWords {
  isSaid: (reaction: Reaction) => boolean
  press: (reaction: Reaction) => void
  /** Why the last one did not get through. */
  trouble: string | null
}

/** Apart from what follows it, so that whatever cannot be brought is caught there. */
const bringVerb = () => import('./react-to-post.ts')

/** A word shows as said before it got through, and is as it was where it did not. */
export function useWarmWords(
  groupId: string,
  { id, reactions }: Pick<ThreadPost_PostFragment, 'id' | 'reactions'>,
): WarmWords {
  const [underWay, setUnderWay] = useState<{ reaction: Reaction; isOn: boolean } | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)

  const isSaid = (reaction: Reaction) =>
    underWay?.reaction === reaction
      ? underWay.isOn
      : reactions.some(said => said.reaction === reaction && said.members.some(({ isViewer }) => isViewer))

  async function press(reaction: Reaction) {
    if (underWay) return
    const isOn = !isSaid(reaction)
    setUnderWay({ reaction, isOn })
    setTrouble(
      await bringVerb().then(
        ({ reactToPost }) => reactToPost({ groupId, postId: id, reaction, isOn }),
        () => copy.couldNotBring,
      ),
    )
    setUnderWay(null)
  }

  return { isSaid, press: reaction => void press(reaction), trouble }
}
