import { useEffect } from 'react'
import { useRevalidator } from 'react-router'
import { useShownAsOf } from '../../api/kept-reading/shown-as-of.ts'
import { OfflineLine } from '../live/offline-line.tsx'

/** The same line on pages outside any group, which are told nothing while they are open. */
export function KeptLine() {
  const asOf = useShownAsOf()
  const { revalidate } = useRevalidator()
  useEffect(() => {
    if (asOf === null) return
    const askAnew = () => void revalidate()
    window.addEventListener('online', askAnew)
    return () => window.removeEventListener('online', askAnew)
  }, [asOf, revalidate])
  return <OfflineLine isOffline={false} asOf={asOf} />
}
