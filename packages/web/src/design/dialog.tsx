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
  isWide = false,
  onClose,
  children,
}: {
  open: boolean
  title: string
  /** Takes the focus where what opened the dialog is gone by then; else the page's heading does. */
  backTo?: RefObject<HTMLElement | null> | undefined
  /** For what is looked at rather than read. */
  isWide?: boolean
  onClose: () => void
  children: ReactNode
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  useEffect(() => {
    if (!open) return
    const shown = dialog.current
    const opener = document.activeElement
    shown?.showModal()
    return () => {
      shown?.close()
      handBackFocus(opener, backTo)
    }
  }, [open, backTo])

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
      <h2 id={titleId} className={styles.title}>
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
