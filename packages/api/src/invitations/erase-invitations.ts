import type { House } from './house.ts'

/** After a no, to whom an invitation went is kept for a month. */
const kept = `interval '30 days'`

/**
 * Erases whom ended invitations were for, a month after a no: name and address, what the mail server said of it, its
 * letters where they are still kept, and the name in what happened. An invitation of a sponsorship is kept until that has ended too, or somebody has come by
 * it; where somebody has come, what happened keeps their name.
 */
export async function eraseInvitations({ database, clock }: House, groupId: string): Promise<void> {
  await database.asSystem('erasing to whom invitations went', groupId, async manager => {
    await manager.query(
      `with due as (
         select v.id, coalesce(v.sponsorship_id, v.id) as subject_id, s.newcomer_id is not null as has_come
         from invitations v left join sponsorships s on s.group_id = v.group_id and s.id = v.sponsorship_id
         where v.group_id = $1 and v.email is not null and v.state in ('DECLINED', 'REVOKED', 'EXPIRED')
           and (s.id is null or s.ended_at is not null or s.newcomer_id is not null)
           and greatest(coalesce(v.answered_at, v.expires_at), s.ended_at) + ${kept} <= $2),
       erased as (
         update invitations v set name = null, email = null, delivery_problem = null
         from due where v.group_id = $1 and v.id = due.id),
       forgotten as (
         delete from mail.letters l using due where l.group_id = $1 and l.subject_id = due.id),
       untold as (
         delete from inbox_items i using due where i.group_id = $1 and i.subject_id = due.subject_id)
       update facts f set name = null
       from due where f.group_id = $1 and f.subject_id = due.subject_id and not due.has_come`,
      [groupId, clock()],
    )
  })
}
