import type { ReactNode } from 'react'

/**
 * A page's one heading, which is also the window's title. It takes focus after a navigation, so that a screen
 * reader starts here. `title` replaces a heading that is not plain text.
 */
export function PageHeading({
  title,
  within,
  children,
}: {
  title?: string
  within?: string | undefined
  children: ReactNode
}) {
  const words = title ?? (typeof children === 'string' ? children : '')
  return (
    <>
      <title>{[words, within, 'Sixthirty'].filter(Boolean).join(' · ')}</title>
      <h1 tabIndex={-1}>{children}</h1>
    </>
  )
}
