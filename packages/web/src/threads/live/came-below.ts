/** A post of the open thread that came while it was open, and was not seen yet. */
export interface CameBelow {
  id: string
  /** Whether it stands below what is on the screen; not known before it is drawn. */
  isBelow: boolean
}

let posts: readonly CameBelow[] = []
const listeners = new Set<() => void>()

function change(next: readonly CameBelow[]) {
  posts = next
  for (const hear of listeners) hear()
}

/** What was said below while one reads: for the line that tells so. */
export const cameBelow = {
  known: () => posts,
  subscribe(hear: () => void) {
    listeners.add(hear)
    return () => void listeners.delete(hear)
  },
  add(post: CameBelow) {
    if (posts.every(({ id }) => id !== post.id)) change([...posts, post])
  },
  isBelow(id: string) {
    change(posts.map(post => (post.id === id ? { id, isBelow: true } : post)))
  },
  see(id: string) {
    change(posts.filter(post => post.id !== id))
  },
  forget() {
    if (posts.length > 0) change([])
  },
}
