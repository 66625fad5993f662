import { useEffect, useRef, type ReactNode } from 'react'
import menu from './menu.module.css'
import styles from './pop-up.module.css'

const gap = 4

/**
 * The panel of a `MenuButton`, on the native popover beneath it, or above where there is no room. It opens when it is
 * first drawn and closes on Escape, on a press elsewhere, and when one of its acts was pressed.
 */
export function PopUp({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  const panel = useRef<HTMLDivElement>(null)
  const height = useRef(0)

  useEffect(() => {
    const shown = panel.current
    if (!shown) return
    if (!shown.matches(':popover-open')) shown.showPopover()
    height.current = shown.offsetHeight
    place(shown, height.current)
    const press = ({ target }: MouseEvent) => {
      if (target instanceof Element && target.closest('a, button')) shown.hidePopover()
    }
    const follow = () => place(shown, height.current)
    shown.addEventListener('click', press)
    window.addEventListener('resize', follow)
    return () => {
      shown.removeEventListener('click', press)
      window.removeEventListener('resize', follow)
    }
  }, [])

  return (
    <div
      ref={panel}
      id={id}
      popover="auto"
      role="group"
      aria-label={label}
      className={`${menu.panel} ${styles.panel}`}
      onBeforeToggle={event => event.newState === 'open' && place(event.currentTarget, height.current)}
    >
      {children}
    </div>
  )
}

function place(panel: HTMLElement, height: number): void {
  const button = document.querySelector(`[popovertarget="${CSS.escape(panel.id)}"]`)
  if (!button) return
  const { top, bottom, left } = button.getBoundingClientRect()
  const { clientHeight } = document.documentElement
  const isAbove = height > 0 && bottom + gap + height > clientHeight && top > height + gap
  panel.style.setProperty('top', `${window.scrollY + (isAbove ? top - gap - height : bottom + gap)}px`)
  panel.style.setProperty('left', `max(1rem, min(${left}px, 100% - 21rem))`)
}
