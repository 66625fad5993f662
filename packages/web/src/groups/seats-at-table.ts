import { tableWords as copy } from './copy/table-words.ts'
import { shortNames } from './short-names.ts'

/** What stands before somebody at the table: coffee, half a cup, an empty cup that waits, or nothing. */
export type CupFill = 'full' | 'half' | 'waiting' | 'none'

/** One place at the drawn table. */
export interface DrawnSeat {
  id: string
  label: string
  /** What stands there instead where the drawing has room beside it. */
  longLabel?: string
  cup: CupFill
  /** Newcomers are set apart; whoever is not a member drinks from a glass. */
  look: 'usual' | 'newcomer' | 'visitor'
  isLate?: boolean
}

interface Seated {
  id: string
  name: string
  isViewer: boolean
  standing: string
}

/** Everyone as they sit, the reader first, with the shortest names that tell them apart, and a full cup each. */
export function seatsAtTable<Member extends Seated>(
  members: readonly Member[],
): { member: Member; seat: DrawnSeat }[] {
  const seated = [...members.filter(member => member.isViewer), ...members.filter(member => !member.isViewer)]
  const names = shortNames(seated.map(({ name }) => name))
  return seated.map((member, place) => ({
    member,
    seat: {
      id: member.id,
      label: member.isViewer ? copy.you : (names[place] ?? member.name),
      cup: 'full',
      look: member.standing === 'NEWCOMER' ? 'newcomer' : 'usual',
    },
  }))
}
