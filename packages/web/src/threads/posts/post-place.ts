import { draftKeys } from '../../drafts/draft-on-this-device.ts'

/** Where a post stands, and who is reading: what its verbs and its drafts need. */
export interface PostPlace {
  slug: string
  groupId: string
  threadId: string
  /** The reader's seat. */
  seatId: string
}

/** Where a change of a post is kept until it is saved. */
export function draftKeyOfEdit({ seatId }: PostPlace, postId: string): string {
  return draftKeys.edit(seatId, postId)
}
