import { copy } from './copy/en.ts'
import type { MeetingRow_MeetingFragment } from './meeting-row.generated.ts'

type Row = Pick<
  MeetingRow_MeetingFragment,
  'state' | 'place' | 'movedFrom' | 'cancelReason' | 'viewerAnswer'
> & {
  rsvps: readonly Pick<MeetingRow_MeetingFragment['rsvps'][number], 'answer'>[]
  bothTimes: string | null
}

/** The line about a meeting in a list. What people intend stands only with those to come: it says not who was there. */
export function rowWords({
  state,
  place,
  movedFrom,
  cancelReason,
  viewerAnswer,
  rsvps,
  bothTimes,
}: Row): string {
  if (state === 'CANCELLED') return copy.cancelled(cancelReason)
  const isToCome = state === 'SCHEDULED'
  const going = rsvps.filter(({ answer }) => answer === 'GOING').length
  const others = going - (viewerAnswer === 'GOING' ? 1 : 0)
  const parts = [
    isToCome && bothTimes,
    movedFrom && copy.moved,
    place,
    isToCome && others > 0 && copy.howManyCome(going),
    isToCome && viewerAnswer && copy.yourAnswer[viewerAnswer],
  ]
  return parts.filter(Boolean).join(' · ')
}
