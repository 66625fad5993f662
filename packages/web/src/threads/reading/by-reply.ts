/** A post as far as its place in the thread needs it. */
export interface PlacedPost {
  id: string
  sequence: number
  inReplyTo: { id: string } | null
}

/** A post with everything said below it, two levels in all: `isDirect` where it answers the first of them. */
export interface Branch<Post> {
  post: Post
  replies: { post: Post; isDirect: boolean }[]
}

/**
 * Posts by what they answer, two levels deep: below a post stands, in order, what answers it, and what answers that,
 * however deep. What answers the thread's first post answers the thread, and so does what answers a post that is not
 * among these.
 */
export function byReply<Post extends PlacedPost>(posts: Post[]): Branch<Post>[] {
  const branches: Branch<Post>[] = []
  const branchOf = new Map<string, Branch<Post>>()
  for (const post of posts) {
    const answered = post.inReplyTo?.id
    const branch = answered === undefined ? undefined : branchOf.get(answered)
    if (branch && branch.post.sequence > 1) {
      branch.replies.push({ post, isDirect: branch.post.id === answered })
      branchOf.set(post.id, branch)
    } else {
      const own = { post, replies: [] }
      branches.push(own)
      branchOf.set(post.id, own)
    }
  }
  return branches
}
