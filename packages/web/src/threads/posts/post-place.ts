import type { DraftPlace } from '../../drafts/draft-on-this-device.ts'
import { draftKeys } from '../../drafts/draft-keys.ts'

/** Where a post stands, and who is reading: what its verbs and its drafts need. */
export interface PostPlace {
  slug: string
  groupId: string
  threadId: string
  /** The reader's seat. */
  seatId: string
}

/** Where a change of a post is kept until it is saved. */
export function draftPlaceOfEdit({ seatId, groupId, slug }: PostPlace, postId: string): DraftPlace {
  return { key: draftKeys.edit(seatId, postId), groupId, slug }
}
