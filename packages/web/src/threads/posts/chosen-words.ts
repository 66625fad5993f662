/** The words chosen inside one element, or null when none are, or when the choice reaches beyond it. */
export function chosenWordsIn(element: HTMLElement | null): string | null {
  const selection = window.getSelection()
  if (!element || !selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!element.contains(range.startContainer) || !element.contains(range.endContainer)) return null
  return selection.toString().trim() || null
}
