import type { Edit, Writing } from './writing.ts'

/** What a text field holds and what is chosen in it. */
export function writingIn(field: HTMLTextAreaElement): Writing {
  return { text: field.value, from: field.selectionStart, to: field.selectionEnd }
}

/**
 * Makes an edit in a text field as if it had been typed, so that undo takes it back. `execCommand` is the only
 * way to reach the browser's undo; where it is refused, the text changes without it.
 */
export function writeEdit(field: HTMLTextAreaElement, edit: Edit): void {
  field.focus()
  field.setSelectionRange(edit.from, edit.to)
  const written = edit.insert
    ? document.execCommand('insertText', false, edit.insert)
    : edit.from === edit.to || document.execCommand('delete')
  if (!written) {
    field.setRangeText(edit.insert, edit.from, edit.to, 'end')
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }
  field.setSelectionRange(...edit.choose)
}
