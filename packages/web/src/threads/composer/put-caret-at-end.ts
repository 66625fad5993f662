/** Puts the caret behind the last word of a field, plain or rich. */
export function putCaretAtEnd(field: HTMLElement | null): void {
  if (field instanceof HTMLTextAreaElement) field.setSelectionRange(field.value.length, field.value.length)
  else if (field) {
    const chosen = getSelection()
    chosen?.selectAllChildren(field)
    chosen?.collapseToEnd()
  }
}
