/** Moves the focus to the page's heading, where reading starts, without moving the page. */
export function focusHeading() {
  document.querySelector('h1')?.focus({ preventScroll: true })
}

/** The same once what has just changed is drawn: for a verb that took its own button away. */
export function focusHeadingSoon() {
  requestAnimationFrame(() => requestAnimationFrame(focusHeading))
}
