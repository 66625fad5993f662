import { useId, useState, type MouseEvent, type ReactNode } from 'react'
import { Button } from './button.tsx'

/** A button whose menu few press: what it holds is brought with the first press. */
export function MenuButton({
  label,
  name,
  trouble,
  bring,
  children,
}: {
  label: ReactNode
  /** Read out instead of the label, where the label alone says too little. */
  name?: string
  /** Said where it could not be brought. */
  trouble: string
  bring: () => Promise<unknown>
  /** The menu, a `PopUp` of this id with the lists it holds. */
  children: (id: string) => ReactNode
}) {
  const id = useId()
  const [state, setState] = useState<'resting' | 'failed' | 'here'>('resting')

  /** Where it is here already, the same press would go on to close what it opens. */
  async function press(event: MouseEvent) {
    event.preventDefault()
    try {
      await bring()
      setState('here')
    } catch {
      setState('failed')
    }
  }

  const opens =
    state === 'here' ? { popoverTarget: id } : { onClick: (event: MouseEvent) => void press(event) }
  return (
    <>
      <Button weight="plain" aria-label={name} {...opens}>
        {label}
      </Button>
      {state === 'failed' && <span role="alert">{trouble}</span>}
      {state === 'here' && children(id)}
    </>
  )
}
