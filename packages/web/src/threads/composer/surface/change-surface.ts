import type { RefObject } from 'react'
import { flushSync } from 'react-dom'
import { keptPlace, shownPlace } from '../mentions/places-in-text.ts'
import type { RichSurface } from './bring-rich.ts'

/**
 * Puts the other surface in the place of a field, at once, so that no key is lost between the two: what is chosen stays
 * chosen, and who was writing goes on writing.
 */
export function changeSurface(
  field: RefObject<HTMLElement | null>,
  { value, rich }: { value: string; rich: RichSurface | null },
  next: RichSurface | null,
  onRich: (rich: RichSurface | null) => void,
): void {
  const hadFocus = field.current !== null && field.current === document.activeElement
  const chosen = chosenIn(field.current, value, rich)
  flushSync(() => onRich(next))
  const writer = next?.writerOf(field.current)
  writer?.choose(chosen)
  if (field.current instanceof HTMLTextAreaElement) {
    const [from, to] = chosen.map(place => shownPlace(value, place))
    field.current.setSelectionRange(from ?? 0, to ?? 0)
  }
  if (hadFocus) (writer ?? field.current)?.focus()
}

/** What is chosen in a field, as places in the Markdown. */
function chosenIn(
  field: HTMLElement | null,
  value: string,
  rich: RichSurface | null,
): [from: number, to: number] {
  const chosen = rich?.writerOf(field)?.chosen()
  if (chosen) return chosen
  if (!(field instanceof HTMLTextAreaElement)) return [value.length, value.length]
  const { selectionStart, selectionEnd } = field
  // Until names can be shown, the field shows the text as it is kept.
  if (field.value === value) return [selectionStart, selectionEnd]
  return [keptPlace(value, selectionStart), keptPlace(value, selectionEnd)]
}
