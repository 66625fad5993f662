import { useLayoutEffect, useRef, useState } from 'react'
import { useLocation } from 'react-router'
import { focusHeading, focusPlace } from '../design/focus-heading.ts'
import { VisuallyHidden } from '../design/visually-hidden.tsx'

/**
 * After a navigation: the focus goes to the page's heading, or to the place inside the page that the address leads
 * to, and the title is said once. Not on the first page, which the browser announces by itself. A layout effect, beside
 * the page in what waits for its parts: it runs when the page is shown, and not while something else stands for it.
 */
export function Arrival() {
  const { pathname, hash } = useLocation()
  const [said, setSaid] = useState('')
  const seen = useRef(pathname)

  useLayoutEffect(() => {
    if (seen.current === pathname) return
    seen.current = pathname
    setSaid(document.title)
    if (!focusPlace(hash)) focusHeading()
  }, [pathname, hash])

  return (
    <VisuallyHidden>
      <span role="status">{said}</span>
    </VisuallyHidden>
  )
}
