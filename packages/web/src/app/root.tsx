import { Suspense } from 'react'
import { Outlet, ScrollRestoration, useNavigation, type Location } from 'react-router'
import { LoadingLine } from '../design/loading-line.tsx'
import { Opening } from './opening.tsx'
import { Arrival } from './arrival.tsx'

/** What every page stands in: the line that shows a page is on its way, and what happens on arriving. */
export function Root() {
  const navigation = useNavigation()
  return (
    <>
      <LoadingLine active={navigation.state !== 'idle'} />
      <Suspense fallback={<Opening />}>
        <Outlet />
        <Arrival />
      </Suspense>
      <ScrollRestoration getKey={placeOf} />
    </>
  )
}

/** Every page opened from outside has the same key: without its address it would open where another was left. */
function placeOf({ key, pathname, hash }: Location): string {
  return key === 'default' ? pathname + hash : key
}
