import { isDrawn } from '../posts/use-opening-place.ts'

/**
 * To be asked before a post is shown above the field somebody writes in; answers how to put the field back where it
 * stood once the post is drawn. What is only read stands above, and stays by itself.
 */
export function keepWriting(): (postId: string) => Promise<void> {
  const field = document.activeElement
  const isWrittenIn = field?.matches('textarea, [contenteditable]')
  const from = field && isWrittenIn && isOnScreen(field) ? fromStartOfPage(field) : null
  return async postId => {
    if (!field || from === null) return
    await isDrawn(() => document.getElementById(postId))
    if (field.isConnected) window.scrollBy({ top: fromStartOfPage(field) - from, behavior: 'instant' })
  }
}

function isOnScreen(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return bottom > 0 && top < window.innerHeight
}

function fromStartOfPage(element: Element): number {
  return element.getBoundingClientRect().top + window.scrollY
}
