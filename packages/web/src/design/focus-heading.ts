/** Moves the focus to the page's heading, where reading starts, without moving the page. */
export function focusHeading() {
  document.querySelector('h1')?.focus({ preventScroll: true })
}

/** The same once what has just changed is drawn: for a verb that took its own button away. */
export function focusHeadingSoon() {
  requestAnimationFrame(() => requestAnimationFrame(focusHeading))
}

/** The same for the place inside the page that a hash names; answers whether it is there. */
export function focusPlace(hash: string): boolean {
  const place = hash && document.getElementById(decodeURIComponent(hash.slice(1)))
  if (!place) return false
  place.focus({ preventScroll: true })
  return document.activeElement === place
}
