import { seatState } from '../groups/seat-state.ts'
import type { LetterKind, LetterKinds } from '../mail/letter-kinds.ts'

/**
 * A letter about a sponsorship leaves while whoever it is for is still at the table, and a condition on them (`m`) and
 * on the sponsorship (`s`) holds. Its subject is the sponsorship, so the reader is told by their address.
 */
const wantedWhile = (condition: string): LetterKind => ({
  async stillWanted({ groupId, subjectId, toAddress }, manager) {
    const rows: unknown[] = await manager.query(
      `select from sponsorships s join groups g on g.id = s.group_id
         join members m on m.group_id = s.group_id and m.ended_at is null
       where s.group_id = $1 and s.id = $2 and s.erased_at is null and (${seatState}) = 'SEATED' and ${condition}
         and app.address_of_account(app.account_of_member(m.group_id, m.id)) = $3`,
      [groupId, subjectId, toAddress],
    )
    return rows.length > 0
  },
})

const isAsked = `m.id <> s.sponsor_id and (
    (s.state = 'PROPOSED' and m.standing = 'SETTLED') or (s.state = 'CLEARED' and m.role = 'ADMIN'))`

const isSponsor = 'm.id = s.sponsor_id'

const isToArrange = `${isSponsor} and s.state = 'PROPOSED' and exists (select from consents c
    where c.group_id = s.group_id and c.sponsorship_id = s.id and c.answer = 'MEET_FIRST')`

const isToHear = `m.id <> s.sponsor_id and s.state in ('PROPOSED', 'HELD') and exists (select from holds h
    where h.group_id = s.group_id and h.sponsorship_id = s.id and h.lifted_at is null and h.member_id <> m.id
      and (h.hearer_id = m.id or m.role = 'ADMIN'))`

/** The letters of this room. */
export const sponsorshipLetterKinds: LetterKinds = {
  CANDIDATE_PROPOSED: wantedWhile(isAsked),
  MEETING_WANTED: wantedWhile(isToArrange),
  SPONSORSHIP_CLEARED: wantedWhile(`${isSponsor} and s.state = 'CLEARED'`),
  SPONSORSHIP_HELD: wantedWhile(`${isSponsor} and s.state = 'HELD'`),
  SPONSORSHIP_CLOSED: wantedWhile(isSponsor),
  SPONSORSHIP_LAPSED: wantedWhile(isSponsor),
  HOLD_TO_HEAR: wantedWhile(isToHear),
}
