/** From the thread in focus to the next in the list, or the one before; from nowhere to the first. */
export function stepTo(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('main li > a')]
  const current = rows.findIndex(row => row === document.activeElement)
  rows[current < 0 ? 0 : current + by]?.focus()
}
