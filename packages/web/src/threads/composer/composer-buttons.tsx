import { useEffect, type RefObject } from 'react'
import { ButtonRow, type ButtonName } from './button-row.tsx'
import { composerEdits } from './composer-edits.ts'
import { pasteIntoField } from './pasting/paste-into-field.ts'
import { writeEdit, writingIn } from './write-edit.ts'

/** The buttons below a plain text, and what it does with what is pasted; undo takes each change back. */
export function ComposerButtons({
  field,
  canName,
}: {
  field: RefObject<HTMLElement | null>
  canName: boolean
}) {
  useEffect(
    () => (field.current instanceof HTMLTextAreaElement ? pasteIntoField(field.current) : undefined),
    [field],
  )

  function press(name: ButtonName) {
    const area = field.current
    if (area instanceof HTMLTextAreaElement) writeEdit(area, composerEdits[name](writingIn(area)))
  }

  return <ButtonRow canName={canName} onPress={press} />
}
