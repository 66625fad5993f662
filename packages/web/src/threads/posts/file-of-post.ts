import type { ThreadPost_PostFragment } from './thread-post.generated.ts'

/** A picture or paper of a post. */
export type FileOfPost = ThreadPost_PostFragment['files'][number]
