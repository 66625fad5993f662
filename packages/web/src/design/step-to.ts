const rowsOfLists = 'main li > a, main li > details > summary'

/** From the row in focus to the next of the page's lists, or the one before; from nowhere to the first. */
export function stepTo(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>(rowsOfLists)]
  const current = rows.findIndex(row => row === document.activeElement)
  rows[current < 0 ? 0 : current + by]?.focus()
}
