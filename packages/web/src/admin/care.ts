import type { MemberCare_MemberFragment } from './member-care.generated.ts'

/** One admin caring for one member. */
export interface Care {
  groupId: string
  /** The admin's seat, which keeps what they type apart. */
  seatId: string
  member: MemberCare_MemberFragment
}
