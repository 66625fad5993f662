import type { FragmentType } from '@apollo/client'
import { lazy } from 'react'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { LimitedSeat_SeatFragmentDoc, type LimitedSeat_SeatFragment } from './limited-seat.generated.ts'

const PausedPage = lazy(async () => ({ default: (await import('../groups/paused-page.tsx')).PausedPage }))
const CharterDuePage = lazy(async () => ({
  default: (await import('../groups/charter-due-page.tsx')).CharterDuePage,
}))

/** What stands instead of a group's pages while one may not sit there. */
export function LimitedSeat({ seat }: { seat: FragmentType<LimitedSeat_SeatFragment> }) {
  const { state } = useFragmentData(LimitedSeat_SeatFragmentDoc, seat)
  return state === 'PAUSED' ? <PausedPage /> : <CharterDuePage />
}
