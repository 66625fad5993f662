import type { ThreadPost_PostFragment } from './thread-post.generated.ts'

/** A warm word to a post, in one press. */
export type Reaction = ThreadPost_PostFragment['reactions'][number]['reaction']
