import type { RefObject } from 'react'
import { useVerb } from '../../api/use-verb.ts'
import { Button, ButtonRow } from '../../design/button.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { Trouble } from '../../design/notice.tsx'
import { postMenuWords as copy } from '../copy/post-menu-words.ts'
import type { PostPlace } from './post-place.ts'
import { TakeBackPostDocument } from './take-back-post.generated.ts'

/** Asks before a post is taken back, for it cannot be undone. */
export function TakeBackPost({
  place: { groupId },
  postId,
  article,
  open,
  onClose,
}: {
  place: PostPlace
  postId: string
  /** Takes the focus once the post's buttons are gone with its words. */
  article: RefObject<HTMLElement | null>
  open: boolean
  onClose: () => void
}) {
  const { attempt, pending, trouble } = useVerb(TakeBackPostDocument)

  async function takeBack() {
    if (await attempt({ input: { groupId, postId } })) onClose()
  }

  return (
    <Dialog open={open} title={copy.takeBackQuestion} backTo={article} onClose={onClose}>
      <p>{copy.takeBackMeaning}</p>
      <Trouble words={trouble()} />
      <ButtonRow>
        <Button onClick={onClose}>{copy.letItStand}</Button>
        <Button weight="destructive" pending={pending} onClick={() => void takeBack()}>
          {copy.takeItBack}
        </Button>
      </ButtonRow>
    </Dialog>
  )
}
