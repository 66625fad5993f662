import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { useLocation } from 'react-router'
import styles from './menu.module.css'

/**
 * A button that opens a short list of links and buttons beneath it, on the native popover: it closes on Escape,
 * on a press elsewhere, and when another page opens. What it holds is brought with the first press.
 */
export function Menu({
  label,
  name,
  trouble,
  bring,
  onOpen,
  children,
}: {
  label: ReactNode
  /** Read out instead of the label, where the label alone says too little. */
  name?: string
  /** Said where what it holds could not be brought. */
  trouble: string
  bring: () => Promise<unknown>
  onOpen: (() => void) | undefined
  /** Drawn once it was brought. */
  children: () => ReactNode
}) {
  const id = useId()
  const panel = useRef<HTMLDivElement>(null)
  const [state, setState] = useState<'resting' | 'failed' | 'here'>('resting')
  const isHere = state === 'here'
  const { key } = useLocation()
  useEffect(() => {
    if (key) panel.current?.hidePopover()
  }, [key])
  useEffect(() => {
    if (isHere) panel.current?.showPopover()
  }, [isHere])

  return (
    <div className={styles.menu}>
      <button
        type="button"
        className={styles.button}
        aria-label={name}
        {...(isHere
          ? { popoverTarget: id }
          : {
              'aria-expanded': false,
              onClick: () =>
                void bring().then(
                  () => setState('here'),
                  () => setState('failed'),
                ),
            })}
      >
        <span className={styles.label}>{label}</span>
        <svg className={styles.mark} viewBox="0 0 10 8" aria-hidden="true">
          <path d="M0 0h10L5 8z" />
        </svg>
      </button>
      {state === 'failed' && <p role="alert">{trouble}</p>}
      {isHere && (
        <div
          ref={panel}
          id={id}
          popover="auto"
          className={styles.panel}
          onToggle={event => event.newState === 'open' && onOpen?.()}
        >
          {children()}
        </div>
      )}
    </div>
  )
}
