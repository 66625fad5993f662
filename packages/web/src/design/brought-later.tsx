import type { ComponentType, ReactNode } from 'react'

/** A part of a page that is only there once it was brought. */
export interface BroughtLater<Props> {
  (props: Props): ReactNode
  /** Loads it, once. For the page's loader: a page that waits for a part while it is open would hide, and lose the focus. */
  bring: () => Promise<void>
}

/** A part that few who open a page need, kept out of what everybody loads. */
export function broughtLater<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): BroughtLater<Props> {
  let Brought: ComponentType<Props> | undefined
  const Part: BroughtLater<Props> = props => Brought && <Brought {...props} />
  Part.bring = async () => {
    Brought ??= await load()
  }
  return Part
}
