import { useEffect, useId, useRef, type ReactNode } from 'react'
import { useLocation } from 'react-router'
import styles from './menu.module.css'

/**
 * A button that opens a short list of links and buttons beneath it, on the native popover: it closes on Escape,
 * on a press elsewhere, and when another page opens.
 */
export function Menu({
  label,
  name,
  onOpen,
  children,
}: {
  label: ReactNode
  /** Read out instead of the label, where the label alone says too little. */
  name?: string
  onOpen?: () => void
  children: ReactNode
}) {
  const id = useId()
  const panel = useRef<HTMLDivElement>(null)
  const { key } = useLocation()
  useEffect(() => {
    if (key) panel.current?.hidePopover()
  }, [key])

  return (
    <div className={styles.menu}>
      <button type="button" className={styles.button} popoverTarget={id} aria-label={name}>
        <span className={styles.label}>{label}</span>
        <svg className={styles.mark} viewBox="0 0 10 8" aria-hidden="true">
          <path d="M0 0h10L5 8z" />
        </svg>
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        className={styles.panel}
        onToggle={event => event.newState === 'open' && onOpen?.()}
      >
        {children}
      </div>
    </div>
  )
}
