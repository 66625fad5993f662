import { useEffect } from 'react'
import { useLocation, useRevalidator } from 'react-router'
import { useShownAsOf } from '../../api/kept-reading/shown-as-of.ts'
import { paths } from '../../paths.ts'
import { OfflineLine } from '../live/offline-line.tsx'
import { useOffline } from '../live/use-offline.ts'

/** The same line on pages outside any group, which are told nothing while they are open. Only the first is kept. */
export function KeptLine() {
  const { pathname } = useLocation()
  const { isOffline } = useOffline()
  const shownAsOf = useShownAsOf()
  const asOf = pathname === paths.home() ? shownAsOf : null
  const { revalidate } = useRevalidator()
  useEffect(() => {
    if (asOf === null) return
    const askAnew = () => void revalidate()
    window.addEventListener('online', askAnew)
    return () => window.removeEventListener('online', askAnew)
  }, [asOf, revalidate])
  useEffect(() => {
    if (isOffline) return
    import('./look-after-kept.ts').then(({ lookAfterKept }) => lookAfterKept()).catch(() => undefined)
  }, [isOffline])
  return <OfflineLine isOffline={isOffline} asOf={asOf} />
}
