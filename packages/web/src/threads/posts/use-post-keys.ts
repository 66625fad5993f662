import { useSingleKeys } from '../../auth/use-single-keys.ts'
import type { Answering } from './answering.ts'

type Walking = typeof import('./walk-posts.ts')

/** Brought with the first key. Where it could not be, the next key tries again. */
const walking = (act: (walk: Walking) => void) => () =>
  void import('./walk-posts.ts').then(act).catch(() => undefined)

/**
 * `j` and `k` go from post to post, `u` to the next one that is new, and when there is none to `further`; `r` answers the post one is at, or the
 * thread, `q` quotes it.
 */
export function usePostKeys(answering: Answering | null, write: () => void, further: () => void): void {
  useSingleKeys({
    j: walking(walk => walk.step(1)),
    k: walking(walk => walk.step(-1)),
    u: walking(walk => walk.stepToNew(further)),
    r: walking(walk => walk.replyToFocused(answering, write)),
    q: walking(walk => walk.quoteChosen()),
  })
}
