import { useEffect, useState, type ComponentType, type ReactNode } from 'react'

/** A part of a page that is only there once it was brought; what comes to need it while the page is open brings it. */
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
  const Part: BroughtLater<Props> = props => {
    const [, setBrought] = useState(Brought !== undefined)
    useEffect(() => {
      if (!Brought)
        Part.bring().then(
          () => setBrought(true),
          () => undefined,
        )
    }, [])
    return Brought && <Brought {...props} />
  }
  Part.bring = async () => {
    Brought ??= await load()
  }
  return Part
}
