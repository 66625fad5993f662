import type { DataRouter } from 'react-router'

/** Goes on once the first page's parts and answers are there, or it is known that they will not come. */
export function whenOpen(router: DataRouter, goOn: () => void): void {
  if (router.state.initialized) return goOn()
  const stop = router.subscribe(({ initialized }) => {
    if (!initialized) return
    stop()
    goOn()
  })
}
