import type { Answering } from './answering.ts'

/** The next post, or the one before: from the one in focus, or from the first one on the screen. */
export function step(by: 1 | -1): void {
  const all = posts()
  const current = postInFocus()
  const onScreen = all.findIndex(post => post.getBoundingClientRect().bottom > 0)
  goTo(all[current ? all.indexOf(current) + by : onScreen] ?? null)
}

/** The next post that is new; where there is none, `further`. */
export function stepToNew(further: () => void): void {
  const next = nextNew()
  if (next) goTo(next)
  else further()
}

/** Answers the post in focus; where none is, `write`. */
export function replyToFocused(answering: Answering | null, write: () => void): void {
  const post = postInFocus()
  if (post) answering?.reply(post.id)
  else write()
}

/** Quotes the words that are chosen, or the post in focus. */
export function quoteChosen(): void {
  const post = postWithChosenWords() ?? postInFocus()
  post?.querySelector<HTMLElement>('[data-act="quote"]')?.click()
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
