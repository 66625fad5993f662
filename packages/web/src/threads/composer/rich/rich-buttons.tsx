import { useCallback, useSyncExternalStore, type RefObject } from 'react'
import { ButtonRow, type ButtonName } from '../button-row.tsx'
import { writerOf } from './rich-writer.ts'

const pressable = ['strong', 'stress', 'list', 'quote', 'link'] as const

/** The buttons below a rich text. One is pressed where what it gives is there at the caret, or all over what is chosen. */
export function RichButtons({ field, canName }: { field: RefObject<HTMLElement | null>; canName: boolean }) {
  const hear = useCallback(
    (listener: () => void) => writerOf(field.current)?.hear(listener) ?? (() => undefined),
    [field],
  )
  const pressed = useSyncExternalStore(hear, () => {
    const writer = writerOf(field.current)
    return pressable.filter(name => writer?.isPressed(name)).join(' ')
  })

  function press(name: ButtonName) {
    const writer = writerOf(field.current)
    if (name === 'name') writer?.beginName()
    else if (name === 'link') writer?.askForLink()
    else writer?.press(name)
  }

  return <ButtonRow canName={canName} pressed={pressed.split(' ')} onPress={press} />
}
