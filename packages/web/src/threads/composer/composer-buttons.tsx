import type { RefObject } from 'react'
import { ButtonRow, type ButtonName } from './button-row.tsx'
import { composerEdits } from './composer-edits.ts'
import { writeEdit, writingIn } from './write-edit.ts'

/** The buttons below a plain text; undo takes each change back. */
export function ComposerButtons({
  field,
  canName,
}: {
  field: RefObject<HTMLElement | null>
  canName: boolean
}) {
  function press(name: ButtonName) {
    const area = field.current
    if (area instanceof HTMLTextAreaElement) writeEdit(area, composerEdits[name](writingIn(area)))
  }

  return <ButtonRow canName={canName} onPress={press} />
}
