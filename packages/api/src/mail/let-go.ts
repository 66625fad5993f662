import type { EntityManager } from 'typeorm'
import type { QueuedLetter } from './letter-kinds.ts'
import { putOff } from './put-off.ts'

/**
 * Lets a letter go, unless as many of its kind as may have left to this address within 24 hours, whichever groups
 * wrote them; then it is queued anew for the moment at which it may. One that was let go before keeps its turn while
 * it is tried again. Two at once to one address wait for each other here.
 * @returns whether it may leave now
 */
export async function letGo(
  manager: EntityManager,
  { id, toAddress }: QueuedLetter,
  most: number,
): Promise<boolean> {
  await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`letters to ${toAddress}`])
  // Counted from when the mail server had taken it; one that it has not taken yet, from when it was let go.
  const [turn]: { notBefore: Date | null }[] = await manager.query(
    `select o.left_at + interval '24 hours' as "notBefore" from mail.letters m left join lateral (
       select coalesce(l.sent_at, l.let_go_at) as left_at from mail.letters l
       where l.to_address = m.to_address and l.kind = m.kind and l.id <> m.id and l.let_go_at is not null
         and l.failed_at is null and l.dropped_at is null
       order by left_at desc offset $2 - 1 limit 1) o on o.left_at > now() - interval '24 hours'
     where m.id = $1 and m.let_go_at is null`,
    [id, most],
  )
  if (!turn) return true
  if (turn.notBefore) {
    await putOff(manager, { id }, turn.notBefore)
    return false
  }
  await manager.query('update mail.letters set let_go_at = now() where id = $1', [id])
  return true
}
