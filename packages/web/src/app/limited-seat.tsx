import { lazy } from 'react'

const PausedPage = lazy(async () => ({ default: (await import('../groups/paused-page.tsx')).PausedPage }))
const CharterDuePage = lazy(async () => ({
  default: (await import('../groups/charter-due-page.tsx')).CharterDuePage,
}))

/** What stands instead of a group's pages while one may not sit there. */
export function LimitedSeat({ isPaused }: { isPaused: boolean }) {
  return isPaused ? <PausedPage /> : <CharterDuePage />
}
