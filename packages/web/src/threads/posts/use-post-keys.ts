import { useSingleKeys } from '../../auth/use-single-keys.ts'
import type { Answering } from './answering.ts'

/**
 * `j` and `k` go from post to post, `u` to the next one that is new, and when there is none to `further`; `r` answers the post one is at, or the
 * thread, `q` quotes it.
 */
export function usePostKeys(answering: Answering | null, write: () => void, further: () => void): void {
  useSingleKeys({
    j: () => step(1),
    k: () => step(-1),
    u: () => {
      const next = nextNew()
      if (next) goTo(next)
      else further()
    },
    r: () => {
      const post = postInFocus()
      if (post) answering?.reply(post.id)
      else write()
    },
    q: () =>
      (postWithChosenWords() ?? postInFocus())?.querySelector<HTMLElement>('[data-act="quote"]')?.click(),
  })
}

function posts(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('article[id]')]
}

function postInFocus(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>('article[id]') ?? null
}

function postWithChosenWords(): HTMLElement | null {
  const selection = window.getSelection()
  if (!selection || selection.isCollapsed) return null
  return selection.anchorNode?.parentElement?.closest<HTMLElement>('article[id]') ?? null
}

/** From the post in focus, or from the first one on the screen. */
function step(by: 1 | -1): void {
  const all = posts()
  const current = postInFocus()
  const onScreen = all.findIndex(post => post.getBoundingClientRect().bottom > 0)
  goTo(all[current ? all.indexOf(current) + by : onScreen] ?? null)
}

/** The first new post below the one in focus, or below the top of the screen. */
function nextNew(): HTMLElement | null {
  const current = postInFocus()
  const isAhead = (post: HTMLElement) =>
    current
      ? (current.compareDocumentPosition(post) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
      : post.getBoundingClientRect().top > 0
  return posts().find(post => 'new' in post.dataset && isAhead(post)) ?? null
}

function goTo(element: HTMLElement | null): void {
  element?.scrollIntoView()
  element?.focus({ preventScroll: true })
}
