import { useEffect, useId, useRef, type ReactNode, type RefObject } from 'react'
import styles from './dialog.module.css'

/**
 * A question that wants an answer first, on the native dialog: it keeps the keyboard inside, closes on Escape,
 * and hands the focus back to what opened it.
 */
export function Dialog({
  open,
  title,
  backTo,
  isToRead = false,
  isWide = false,
  onClose,
  children,
}: {
  open: boolean
  title: string
  /** Begins at its title: what is read is often longer than the screen, and its one button stands below. */
  isToRead?: boolean
  /** Takes the focus where what opened the dialog is gone by then; else the page's heading does. */
  backTo?: RefObject<HTMLElement | null> | undefined
  /** For what is looked at rather than read. */
  isWide?: boolean
  onClose: () => void
  children: ReactNode
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const titleId = useId()

  useEffect(() => {
    if (!open) return
    const shown = dialog.current
    const opener = document.activeElement
    shown?.showModal()
    if (isToRead) heading.current?.focus()
    return () => {
      shown?.close()
      handBackFocus(opener, backTo)
    }
  }, [open, backTo, isToRead])

  if (!open) return null
  return (
    <dialog
      ref={dialog}
      className={isWide ? styles.wide : styles.dialog}
      aria-labelledby={titleId}
      onCancel={event => {
        event.preventDefault()
        onClose()
      }}
    >
      <h2 ref={heading} id={titleId} className={styles.title} tabIndex={isToRead ? -1 : undefined}>
        {title}
      </h2>
      {children}
    </dialog>
  )
}

function handBackFocus(opener: Element | null, backTo: RefObject<HTMLElement | null> | undefined) {
  if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
  else (backTo?.current ?? document.querySelector('h1'))?.focus()
}
