import type { EntityManager } from 'typeorm'
import { isStranded } from './take-up-letters.ts'

/** How many letters of a kind there are, by how they stand. */
export type KindInSum = {
  kind: string
  /** Could leave now. */
  waiting: number
  /** Wait for a later moment: a decent hour, or the next attempt. */
  putOff: number
  /** Carried by no job; taken up again within the hour, for a week. */
  stranded: number
  sent: number
  dropped: number
  failed: number
}

/** What an operator sees of the mail: how much and since when, no words and no addresses. */
export type MailInSum = {
  kinds: KindInSum[]
  /** Since when the oldest letter waits that could leave now. */
  oldestWaiting: Date | null
  /** Why letters failed: the mail server's code, or null where it never answered or mail had come back before. */
  failures: { code: string | null; letters: number }[]
  unreachableAddresses: number
}

const byKind = `
  select kind, count(*) filter (where is_open and not is_stranded and not is_put_off)::int as waiting,
    count(*) filter (where is_open and is_put_off)::int as "putOff",
    count(*) filter (where is_open and is_stranded)::int as stranded,
    count(sent_at)::int as sent, count(dropped_at)::int as dropped, count(failed_at)::int as failed,
    min(queued_at) filter (where is_open and not is_stranded and not is_put_off) as oldest
  from (
    select l.*, num_nonnulls(l.sent_at, l.dropped_at, l.failed_at) = 0 as is_open, ${isStranded('l')} as is_stranded,
      exists (select from graphile_worker._private_jobs j
        where j.payload ->> 'id' = l.id::text and j.attempts < j.max_attempts and j.run_at > now()) as is_put_off
    from mail.letters l) letters
  group by kind order by kind`

/** Counts the letters that are still known: what waits, and what became of those of the last month. */
export async function mailInSum(manager: EntityManager): Promise<MailInSum> {
  const rows: (KindInSum & { oldest: Date | null })[] = await manager.query(byKind)
  const failures: MailInSum['failures'] = await manager.query(
    `select substring(problem from '^[245]\\d\\d\\y') as code, count(*)::int as letters
     from mail.letters where failed_at is not null group by 1 order by 2 desc, 1`,
  )
  const [unreachable]: { count: number }[] = await manager.query(
    'select count(*)::int as count from mail.unreachable',
  )
  const waits = rows.flatMap(({ oldest }) => oldest ?? []).toSorted((a, b) => a.getTime() - b.getTime())
  return {
    kinds: rows.map(({ oldest: _oldest, ...kind }) => kind),
    oldestWaiting: waits[0] ?? null,
    failures,
    unreachableAddresses: unreachable?.count ?? 0,
  }
}
