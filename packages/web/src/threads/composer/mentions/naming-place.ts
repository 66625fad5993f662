import type { RefObject } from 'react'
import { writeEdit } from '../write-edit.ts'

/** A text in which people can be named, whatever it is written on. */
export interface NamingPlace {
  /** The element with the focus. */
  field: () => HTMLElement | null
  /** What stands before the caret; null where some is chosen, or the focus is elsewhere. */
  beforeCaret: () => string | null
  /** Names somebody in place of the last letters before the caret. */
  put: (person: { id: string; name: string }, letters: number) => void
  /** Hears whenever words, caret or focus may have changed. Answers what ends it. */
  hear: (listener: () => void) => () => void
}

/** A plain field, which shows a name and remembers by `onPick` who is meant. */
export function namingInField(
  field: RefObject<HTMLElement | null>,
  onPick: (person: { id: string; name: string }) => void,
): NamingPlace {
  const area = () => (field.current instanceof HTMLTextAreaElement ? field.current : null)
  return {
    field: area,
    beforeCaret() {
      const at = area()
      const isAtCaret = at && at === document.activeElement && at.selectionStart === at.selectionEnd
      return isAtCaret ? at.value.slice(0, at.selectionStart) : null
    },
    put(person, letters) {
      const at = area()
      if (!at) return
      onPick(person)
      const insert = `@${person.name} `
      const from = at.selectionStart - letters
      const end = from + insert.length
      writeEdit(at, { from, to: at.selectionStart, insert, choose: [end, end] })
    },
    hear(listener) {
      const at = area()
      at?.addEventListener('input', listener)
      at?.addEventListener('blur', listener)
      document.addEventListener('selectionchange', listener)
      return () => {
        at?.removeEventListener('input', listener)
        at?.removeEventListener('blur', listener)
        document.removeEventListener('selectionchange', listener)
      }
    },
  }
}
